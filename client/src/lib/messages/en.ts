import { absence } from './en/absence.js';
import { actions } from './en/actions.js';
import { administration } from './en/administration.js';
import { agreements } from './en/agreements.js';
import { audiences } from './en/audiences.js';
import { bell } from './en/bell.js';
import { boards } from './en/boards.js';
import { calls } from './en/calls.js';
import { cases } from './en/cases.js';
import { common } from './en/common.js';
import { history } from './en/history.js';
import { intake } from './en/intake.js';
import { knowledge } from './en/knowledge.js';
import { exports } from './en/export.js';
import { concerns } from './en/concerns.js';
import { consents } from './en/consents.js';
import { delivery } from './en/delivery.js';
import { drafts } from './en/drafts.js';
import { notes } from './en/notes.js';
import { persons } from './en/persons.js';
import { phones } from './en/phones.js';
import { practice } from '../../../../src/contract/words/practice-en.js';
import { pictures } from './en/pictures.js';
import { promises } from './en/promises.js';
import { records } from './en/records.js';
import { register } from './en/register.js';
import { requests } from './en/requests.js';
import { search } from './en/search.js';
import { session } from './en/session.js';
import { sharing } from './en/sharing.js';
import { start } from './en/start.js';
import { telling } from './en/telling.js';
import { undo } from './en/undo.js';
import { voices } from './en/voices.js';
import type { MessageKey } from './sv.js';

/** The same in English: a key that is missing here does not compile. */
export const en: Record<MessageKey, string> = {
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
