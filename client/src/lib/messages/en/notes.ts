import type { notes as sv } from '../sv/notes.js';

export const notes: Record<keyof typeof sv, string> = {
  'mention.list': 'Mention somebody who reads this',
  'mention.found':
    '{count, plural, =0 {Nobody who reads this has that name} one {# suggestion. Choose with the arrow keys and Enter.} other {# suggestions. Choose with the arrow keys and Enter.}}',
  'notes.label': 'Notes',
  'notes.none': 'No notes to read',
  'notes.none.text': 'What is written below is shown here, oldest first.',
  'notes.writing': '{initials} is writing, {audience} …',
  'note.menu': 'More about the note',
  'note.changed': 'edited',
  'note.history': 'How the note has changed',
  'note.version': 'Version {version}',
  'note.version.now': 'As it stands now',
  'note.correct': 'Correct the note',
  'note.correct.act': 'Save the correction',
  'note.correct.hint': 'The same readers as now. The earlier text is kept and can be read by them.',
  'note.correct.elsewhere':
    'Shared on with {agencies}: they read the old text until you share the note with them again.',
  'note.share': 'Share with more',
  'note.share.act': 'Share',
  'note.share.actNamed': 'Share with {agencies}',
  'note.share.revealed': 'This is what they will read',
  'note.share.with': 'Who else is to read it?',
  'note.share.missing': 'Choose who else is to read it.',
  'note.shared': 'Shared with {agencies} by {by} {at}.',
  'note.shared.behind': 'An earlier wording is read there.',
  'note.shared.takeBack': 'Withdraw it there too',
  'note.sharedBy': 'shared by {by} {at}',
  'note.withdraw': 'Withdraw the note',
  'note.withdraw.act': 'Withdraw',
  'note.withdraw.hint': 'The note stays with those who read it here, marked as withdrawn with your reason.',
  'note.withdraw.elsewhere':
    'Shared on with {agencies}: there it stands as it is, until you withdraw it there too. You can do so at the note afterwards.',
  'withdrawal.why': 'Why?',
  'withdrawal.whyHint': 'Those who can read it are told which of the reasons it is.',
  'note.withdrawn': 'Withdrawn {at}: {reason}',
};
