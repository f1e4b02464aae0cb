import { actionsOnce } from '../../contract/action-copies.js';
import type { AgencyView, Audience } from '../../contract/agencies.js';
import type { AreaView } from '../../contract/boards.js';
import type { CardFace, CardView } from '../../contract/cards.js';
import type { CaseView } from '../../contract/cases.js';
import { withoutCopies, withoutTwins } from '../../contract/copies.js';
import { standingMerges, withoutSharedOn } from '../../contract/person-copies.js';
import type { CaseExport } from '../../contract/exports.js';
import type { CasePersonView, DisputeView } from '../../contract/persons.js';
import { isChosen, narrowestOf } from './export-scope.js';

/** What a board or a case says, before it is said who took it along and when. */
export type Gathered<T> = Omit<T, 'takenAt' | 'takenBy'>;

/** As much of a case as can be taken along. */
export type Exportable = Pick<
  CaseView,
  | 'board'
  | 'participants'
  | 'otherAgencies'
  | 'formerAgencies'
  | 'people'
  | 'notes'
  | 'actions'
  | 'consents'
  | 'requests'
  | 'copies'
  | 'persons'
  | 'disputes'
  | 'merges'
  | 'personCopies'
  | 'actionCopies'
> & { card: CardFace };

/** The case as far as was chosen. What was left out names nobody and counts nothing in what is left. */
export function caseExportOf(
  { card, board, participants, ...view }: Exportable,
  areas: readonly AreaView[],
  audiences: readonly Audience[],
  own: string,
): Gathered<CaseExport> {
  const taken = takenOf(view, audiences);
  const items = [...taken.notes, ...taken.actions, ...taken.consents, ...taken.requests, ...taken.persons];
  const read = [card.agencyIds, ...items.map(({ audience }) => audience)];
  const named = taken.consents.flatMap(({ agencyIds }) => agencyIds);
  const agencyIds = new Set([...read.flat(), ...named, ...items.map(({ agencyId }) => agencyId)]);
  const personIds = new Set([
    card.responsibleId,
    ...participants.flatMap(({ memberIds }) => memberIds),
    ...peopleIn(taken),
  ]);
  return {
    audience: narrowestOf(read, own),
    board,
    card: faceOf(card),
    participants,
    ...taken,
    areas: areas.filter(({ id }) => id === card.areaId),
    agencies: agenciesOf({ participants, ...view }).filter(({ id }) => agencyIds.has(id)),
    people: view.people.filter(({ id }) => personIds.has(id)),
  };
}

type Items = Pick<CaseExport, 'notes' | 'actions' | 'consents' | 'requests' | 'persons' | 'disputes' | 'merges'>;

type CopiesOf = 'copies' | 'personCopies' | 'actionCopies';

function takenOf(
  { notes, actions, consents, requests, copies, actionCopies, ...view }: Items & Pick<CaseView, CopiesOf>,
  audiences: readonly Audience[],
): Items {
  const isTaken = isChosen(audiences);
  const persons = personsTaken(view, isTaken);
  return {
    notes: withoutCopies(
      notes.filter(({ audience }) => isTaken(audience)),
      copies,
    ),
    actions: actionsOnce(
      actions.filter(({ audience }) => isTaken(audience)),
      actionCopies,
    ),
    consents: withoutTwins(consents.filter(({ audience }) => isTaken(audience))),
    requests: requests.filter(({ audience }) => isTaken(audience)),
    persons,
    disputes: view.disputes.filter((dispute) => persons.some((person) => isAbout(dispute, person))),
    merges: standingMerges(view.merges, persons),
  };
}

/** Whoever is protected leaves the system on no paper and in no file. */
function personsTaken(
  { persons, personCopies }: Pick<CaseView, 'persons' | 'personCopies'>,
  isTaken: (audience: Audience) => boolean,
): CasePersonView[] {
  const chosen = persons.filter(({ audience, protection }) => isTaken(audience) && protection === null);
  return withoutSharedOn(chosen, personCopies);
}

function isAbout({ streamId, personId }: DisputeView, person: CasePersonView): boolean {
  return streamId === person.streamId && personId === person.id;
}

function peopleIn({ notes, actions, consents, requests, persons, disputes }: Items): string[] {
  const owners = actions.map(({ ownerId }) => ownerId);
  const enders = [...consents, ...requests, ...persons].map(({ changedBy }) => changedBy);
  return [
    ...owners,
    ...enders,
    ...[...notes, ...actions, ...consents, ...requests, ...persons, ...disputes].map(({ authorId }) => authorId),
  ];
}

/** Its face alone: what is counted behind it was counted over all that I read. */
export function faceOf(card: CardFace & Partial<CardView>): CardFace {
  const { streams: _streams, openActions: _openActions, nextActionOn: _nextActionOn, ...face } = card;
  return face;
}

function agenciesOf(view: Pick<CaseView, 'participants' | 'otherAgencies' | 'formerAgencies'>): AgencyView[] {
  return [...view.participants.map(({ agency }) => agency), ...view.otherAgencies, ...view.formerAgencies];
}
