import type { undo as swedish } from '../sv/undo.js';

export const undo: Record<keyof typeof swedish, string> = {
  'undo.label': 'What you just did',
  'undo.act': 'Undo',
  'undo.said': '{words}. Undo with Ctrl+Z.',
  'undo.stage': 'Moved to {stage}',
  'undo.responsible': 'Responsible changed',
  'undo.description': 'Description changed',
  'undo.merging': 'Merged with another case',
  'undo.closure': 'Case closed',
  'undo.reopening': 'Case reopened',
  'undo.done': '{about}: the change has been undone.',
  'undo.changed': 'Somebody has changed the case since.',
  'undo.refused': '{about}: it could not be undone. {reason}',
};
