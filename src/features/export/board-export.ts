import type { AgencyView, Audience } from '../../contract/agencies.js';
import type { BoardView } from '../../contract/boards.js';
import type { CardView } from '../../contract/cards.js';
import type { BoardExport, ExportedCard } from '../../contract/exports.js';
import { faceOf, type Gathered } from './case-export.js';
import { isChosen, narrowestOf } from './export-scope.js';

/** The cards whose readers were chosen, and of what is behind them as many counts as were. */
export function boardExportOf(
  view: BoardView,
  agencies: readonly AgencyView[],
  audiences: readonly Audience[],
  own: string,
): Gathered<BoardExport> {
  const { id, name, template } = view;
  const isTaken = isChosen(audiences);
  const cards = view.cards.filter(({ agencyIds }) => isTaken(agencyIds)).map((card) => cardOf(card, isTaken));
  const read = cards.flatMap(({ agencyIds, counts }) => [agencyIds, ...counts.map(({ audience }) => audience)]);
  const audience = narrowestOf(read, own);
  const named = new Set([...audience, ...read.flat()]);
  return {
    audience,
    everyone: view.agencies.map((agency) => agency.id).sort(),
    board: { id, name, template },
    cards,
    areas: view.areas.filter((area) => cards.some(({ areaId }) => areaId === area.id)),
    agencies: agencies.filter((agency) => named.has(agency.id)),
    people: view.people.filter((person) => cards.some(({ responsibleId }) => responsibleId === person.id)),
  };
}

function cardOf(card: CardView, isTaken: (audience: Audience) => boolean): ExportedCard {
  const counted = card.streams.filter(({ audience, notes }) => notes > 0 && isTaken(audience));
  return { ...faceOf(card), counts: counted.map(({ audience, notes }) => ({ audience, notes })) };
}
