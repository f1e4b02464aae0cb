export const undo = {
  'undo.label': 'Det du nyss gjorde',
  'undo.act': 'Ångra',
  'undo.said': '{words}. Ångra med Ctrl+Z.',
  'undo.stage': 'Flyttad till {stage}',
  'undo.responsible': 'Ansvarig ändrad',
  'undo.description': 'Beskrivningen ändrad',
  'undo.merging': 'Sammanfört med ett annat ärende',
  'undo.closure': 'Ärendet avslutat',
  'undo.reopening': 'Ärendet återupptaget',
  'undo.done': '{about}: ändringen är ångrad.',
  'undo.changed': 'Någon har ändrat ärendet efter dig.',
  'undo.refused': '{about}: det gick inte att ångra. {reason}',
};
