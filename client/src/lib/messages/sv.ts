import { absence } from './sv/absence.js';
import { actions } from './sv/actions.js';
import { administration } from './sv/administration.js';
import { agreements } from './sv/agreements.js';
import { audiences } from './sv/audiences.js';
import { bell } from './sv/bell.js';
import { boards } from './sv/boards.js';
import { calls } from './sv/calls.js';
import { cases } from './sv/cases.js';
import { common } from './sv/common.js';
import { history } from './sv/history.js';
import { intake } from './sv/intake.js';
import { knowledge } from './sv/knowledge.js';
import { exports } from './sv/export.js';
import { concerns } from './sv/concerns.js';
import { consents } from './sv/consents.js';
import { delivery } from './sv/delivery.js';
import { drafts } from './sv/drafts.js';
import { notes } from './sv/notes.js';
import { persons } from './sv/persons.js';
import { phones } from './sv/phones.js';
import { practice } from '../../../../src/contract/words/practice-sv.js';
import { pictures } from './sv/pictures.js';
import { promises } from './sv/promises.js';
import { records } from './sv/records.js';
import { register } from './sv/register.js';
import { requests } from './sv/requests.js';
import { search } from './sv/search.js';
import { session } from './sv/session.js';
import { sharing } from './sv/sharing.js';
import { start } from './sv/start.js';
import { telling } from './sv/telling.js';
import { undo } from './sv/undo.js';
import { voices } from './sv/voices.js';

/** Everything that the client says, in Swedish first. */
export const sv = {
  ...common,
  ...agreements,
  ...audiences,
  ...search,
  ...pictures,
  ...promises,
  ...voices,
  ...telling,
  ...records,
  ...register,
  ...session,
  ...bell,
  ...boards,
  ...phones,
  ...practice,
  ...calls,
  ...cases,
  ...delivery,
  ...drafts,
  ...notes,
  ...undo,
  ...exports,
  ...actions,
  ...concerns,
  ...consents,
  ...requests,
  ...persons,
  ...sharing,
  ...history,
  ...intake,
  ...knowledge,
  ...absence,
  ...start,
  ...administration,
};

export type MessageKey = keyof typeof sv;
