import type { ActionView } from '../../../../src/contract/actions.js';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import type { StartCase, StartView } from '../../../../src/contract/start.js';
import { isOverdue } from '../../lib/dates.js';

/** Something that waits for me: an action of mine, a request to answer, or a case that I answer for and that is to be followed up. */
export interface Todo {
  key: string;
  file: StartCase;
  action: ActionView | null;
  request: RequestView | null;
  audience: Audience;
  dueOn: string | null;
  isLate: boolean;
}

/** The soonest first, what has no date last. */
export function todosIn(view: StartView, own: string): Todo[] {
  const files = new Map(view.cases.map((file) => [file.caseId, file]));
  const actions = view.actions.flatMap((action) => ofAction(action, files.get(action.caseId)));
  const toAnswer = view.requests.filter(({ askedAgencyId }) => askedAgencyId === own);
  const requests = toAnswer.flatMap((request) => ofRequest(request, files.get(request.caseId)));
  const cases = view.answersFor.flatMap((caseId) => ofCase(files.get(caseId)));
  const never = '9999';
  return [...actions, ...requests, ...cases].sort((one, other) =>
    (one.dueOn ?? never).localeCompare(other.dueOn ?? never),
  );
}

function ofAction(action: ActionView, file: StartCase | undefined): Todo[] {
  const { streamId, id, audience, dueOn } = action;
  return file
    ? [{ key: `${streamId}/${id}`, file, action, request: null, audience, dueOn, isLate: isOverdue(dueOn) }]
    : [];
}

function ofRequest(request: RequestView, file: StartCase | undefined): Todo[] {
  const { streamId, id, audience, dueOn } = request;
  return file
    ? [{ key: `${streamId}/${id}`, file, action: null, request, audience, dueOn, isLate: isOverdue(dueOn) }]
    : [];
}

/** A case without a date waits for nothing that could be said here: it stands among those that I answer for. */
function ofCase(file: StartCase | undefined): Todo[] {
  if (!file?.dueOn) return [];
  const { caseId, agencyIds, dueOn } = file;
  return [{ key: caseId, file, action: null, request: null, audience: agencyIds, dueOn, isLate: isOverdue(dueOn) }];
}
