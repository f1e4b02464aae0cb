import type { actions as sv } from '../sv/actions.js';

export const actions: Record<keyof typeof sv, string> = {
  'actions.none': 'No actions to read',
  'actions.none.text': 'Plan who does what and when. Each action has its own readers.',
  'actions.late': 'Overdue',
  'actions.open': 'Open',
  'actions.concluded': 'Concluded',
  'action.plan': 'Plan action',
  'action.plan.act': 'Plan – {audience}',
  'action.replan': 'Replan',
  'action.conclude': 'Report',
  'action.revise': 'Change outcome',
  'action.reopen': 'Open it again',
  'action.conclude.title': 'How did it go?',
  'action.conclude.how': 'Outcome',
  'action.conclude.note': 'Comment',
  'action.field.task': 'What is to be done?',
  'action.field.owner': 'Who?',
  'action.field.due': 'By',
  'action.kept': 'The action was not sent. It is kept under Plan action.',
  'action.notSaved': 'The action was not saved. {reason} It is kept under Plan action.',
};
