import type { notes as sv } from '../sv/notes.js';

export const notes: Record<keyof typeof sv, string> = {
  'notes.label': 'Notes',
  'notes.none': 'No notes to read',
  'notes.none.text': 'What is written below is shown here, oldest first.',
  'notes.writing': '{initials} is writing, {audience} …',
  'note.menu': 'Correct or withdraw the note',
  'note.changed': 'edited',
  'note.history': 'How the note has changed',
  'note.version': 'Version {version}',
  'note.version.now': 'As it stands now',
  'note.correct': 'Correct the note',
  'note.correct.act': 'Save the correction',
  'note.correct.hint': 'The same readers as now. The earlier text is kept and can be read by them.',
  'note.withdraw': 'Withdraw the note',
  'note.withdraw.act': 'Withdraw',
  'note.withdraw.hint': 'The note stays with those who could read it, marked as withdrawn with your reason.',
  'note.withdraw.reason': 'Why?',
  'note.withdraw.reasonHint': 'Read by the same people as the note.',
  'note.withdrawn': 'Withdrawn {at}: {reason}',
};
