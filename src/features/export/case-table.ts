import type { ActionView } from '../../contract/actions.js';
import type { ConsentView } from '../../contract/consents.js';
import type { CaseExport } from '../../contract/exports.js';
import type { NoteView } from '../../contract/notes.js';
import type { RequestView } from '../../contract/requests.js';
import type { ExportNames } from './export-names.js';
import type { Word } from './export-words.js';

const columns = [
  'code',
  'kind',
  'readers',
  'at',
  'by',
  'agency',
  'text',
  'stage',
  'area',
  'labels',
  'responsible',
  'due',
  'outcome',
  'comment',
  'corrected',
  'withdrawn',
  'reason',
  'from',
  'givers',
  'agencies',
  'information',
  'marks',
] as const satisfies readonly Word[];

type Row = Partial<Record<(typeof columns)[number], string>>;

/** A case as a table: the case itself, its notes, its actions, consents and requests, each with who may read it. */
export function* caseTable(taken: CaseExport, names: ExportNames): Generator<string[]> {
  yield columns.map((column) => names.word(column));
  const cells = (row: Row) => columns.map((column) => ({ code: taken.card.code, ...row })[column] ?? '');
  yield cells(cardRow(taken, names));
  for (const note of taken.notes) yield cells(noteRow(note, names));
  for (const action of taken.actions) yield cells(actionRow(action, names));
  for (const consent of taken.consents) yield cells(consentRow(consent, names));
  for (const request of taken.requests) yield cells(requestRow(request, names));
}

function cardRow({ card }: CaseExport, names: ExportNames): Row {
  return {
    kind: names.word('case'),
    readers: names.audience(card.agencyIds),
    text: card.title,
    stage: names.stage(card.stage),
    area: names.area(card.areaId),
    labels: names.labels(card.labels),
    responsible: names.person(card.responsibleId),
    due: card.dueOn ?? '',
  };
}

function noteRow(note: NoteView, names: ExportNames): Row {
  return {
    kind: names.word('note'),
    ...writtenBy(note, names),
    at: names.moment(note.writtenAt),
    text: note.body,
    marks: names.marks(note),
    corrected: names.moment(note.correctedAt),
    withdrawn: names.moment(note.withdrawnAt),
    reason: names.withdrawal(note),
  };
}

function actionRow(action: ActionView, names: ExportNames): Row {
  return {
    kind: names.word('action'),
    ...writtenBy(action, names),
    at: names.moment(action.plannedAt),
    text: action.task,
    responsible: names.person(action.ownerId),
    due: action.dueOn ?? '',
    outcome: names.outcome(action.outcome),
    comment: action.outcomeNote ?? '',
    withdrawn: action.withdrawnBecause === null ? '' : names.moment(action.concludedAt),
    reason: names.withdrawal({ ...action, withdrawalReason: null }),
  };
}

function consentRow(consent: ConsentView, names: ExportNames): Row {
  return {
    kind: names.word('consent'),
    ...writtenBy(consent, names),
    at: names.moment(consent.recordedAt),
    text: consent.purpose,
    from: consent.from,
    due: consent.until,
    givers: names.givers(consent.givers),
    agencies: consent.agencyIds.map((id) => names.agency(id)).join(', '),
    information: names.information(consent.information),
    withdrawn: names.moment(consent.withdrawnAt),
  };
}

function requestRow(request: RequestView, names: ExportNames): Row {
  return {
    kind: names.word('request'),
    ...writtenBy(request, names),
    at: names.moment(request.askedAt),
    text: request.question,
    comment: request.purpose,
    due: request.dueOn,
    agencies: names.agency(request.askedAgencyId),
    outcome: names.settlement(request),
    reason: request.reasonNote ?? '',
  };
}

type Written = Pick<NoteView, 'audience' | 'authorId' | 'agencyId'>;

function writtenBy({ audience, authorId, agencyId }: Written, names: ExportNames): Row {
  return { readers: names.audience(audience), by: names.person(authorId), agency: names.agency(agencyId) };
}
