import type { AgencyView, Audience } from '../../contract/agencies.js';
import type { AreaView } from '../../contract/boards.js';
import type { CardFace, CardView } from '../../contract/cards.js';
import type { CaseView } from '../../contract/cases.js';
import type { CaseExport } from '../../contract/exports.js';
import { isChosen, narrowestOf } from './export-scope.js';

/** What a board or a case says, before it is said who took it along and when. */
export type Gathered<T> = Omit<T, 'takenAt' | 'takenBy'>;

/** The case as far as was chosen. What was left out names nobody and counts nothing in what is left. */
export function caseExportOf(
  { card, board, participants, ...view }: CaseView,
  areas: readonly AreaView[],
  audiences: readonly Audience[],
  own: string,
): Gathered<CaseExport> {
  const isTaken = isChosen(audiences);
  const notes = view.notes.filter(({ audience }) => isTaken(audience));
  const actions = view.actions.filter(({ audience }) => isTaken(audience));
  const read = [card.agencyIds, ...[...notes, ...actions].map(({ audience }) => audience)];
  const personIds = new Set([
    card.responsibleId,
    ...participants.flatMap(({ memberIds }) => memberIds),
    ...notes.map(({ authorId }) => authorId),
    ...actions.flatMap(({ authorId, ownerId }) => [authorId, ownerId]),
  ]);
  const agencyIds = new Set([...read.flat(), ...[...notes, ...actions].map(({ agencyId }) => agencyId)]);
  return {
    audience: narrowestOf(read, own),
    board,
    card: faceOf(card),
    participants,
    notes,
    actions,
    areas: areas.filter(({ id }) => id === card.areaId),
    agencies: agenciesOf({ participants, ...view }).filter(({ id }) => agencyIds.has(id)),
    people: view.people.filter(({ id }) => personIds.has(id)),
  };
}

/** Its face alone: what is counted behind it was counted over all that I read. */
export function faceOf(card: CardView): CardFace {
  const { streams: _streams, openActions: _openActions, nextActionOn: _nextActionOn, ...face } = card;
  return face;
}

function agenciesOf(view: Pick<CaseView, 'participants' | 'otherAgencies' | 'formerAgencies'>): AgencyView[] {
  return [...view.participants.map(({ agency }) => agency), ...view.otherAgencies, ...view.formerAgencies];
}
