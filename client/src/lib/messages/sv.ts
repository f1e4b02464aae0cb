import { actions } from './sv/actions.js';
import { administration } from './sv/administration.js';
import { audiences } from './sv/audiences.js';
import { boards } from './sv/boards.js';
import { cases } from './sv/cases.js';
import { common } from './sv/common.js';
import { history } from './sv/history.js';
import { notes } from './sv/notes.js';
import { practice } from './sv/practice.js';
import { session } from './sv/session.js';
import { start } from './sv/start.js';
import { undo } from './sv/undo.js';

/** Everything that the client says, in Swedish first. */
export const sv = {
  ...common,
  ...audiences,
  ...session,
  ...boards,
  ...practice,
  ...cases,
  ...notes,
  ...undo,
  ...actions,
  ...history,
  ...start,
  ...administration,
};

export type MessageKey = keyof typeof sv;
