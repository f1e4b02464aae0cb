import type { Audience } from '../../../../src/contract/agencies.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { distinct, isSameAudience, kindOf } from '../../lib/audience.js';
import type { Say } from '../../lib/text.js';

/** What there is for one audience, to be taken along or not. */
export interface ExportOption {
  audience: Audience;
  /** "4 anteckningar, 1 åtgärd" */
  words: string;
  /** The card of a case is always in it. */
  isFixed: boolean;
  /** Whether it is in it unless something else is chosen. */
  isUsual: boolean;
}

/** Unless something else is chosen, what everyone on the case may read. */
export function caseOptions({ card, notes, actions }: CaseView, t: Say): ExportOption[] {
  const rows = [...notes, ...actions].map(({ audience }) => audience);
  return distinct([card.agencyIds, ...rows]).map((audience) => {
    const isIts = (row: { audience: Audience }) => isSameAudience(row.audience, audience);
    const isFixed = isSameAudience(card.agencyIds, audience);
    const parts = [
      ...(isFixed ? [t('export.card')] : []),
      ...counted(t, 'export.notes', notes.filter(isIts).length),
      ...counted(t, 'export.actions', actions.filter(isIts).length),
    ];
    return {
      audience,
      words: parts.join(' · '),
      isFixed,
      isUsual: kindOf(audience, card.agencyIds) === 'all' || isFixed,
    };
  });
}

/** Unless something else is chosen, the cards that more than one agency reads, if there are any. */
export function boardOptions({ cards }: BoardView, t: Say): ExportOption[] {
  const written = cards.flatMap(({ streams }) => streams.filter(({ notes }) => notes > 0));
  const shared = cards.filter(({ agencyIds }) => agencyIds.length > 1);
  const usual = shared.length > 0 ? shared : cards;
  return distinct([...cards.map(({ agencyIds }) => agencyIds), ...written.map(({ audience }) => audience)]).map(
    (audience) => {
      const isIts = (card: { agencyIds: Audience }) => isSameAudience(card.agencyIds, audience);
      const counting = cards.filter((card) => {
        return card.streams.some((stream) => stream.notes > 0 && isSameAudience(stream.audience, audience));
      });
      const parts = [
        ...counted(t, 'export.cards', cards.filter(isIts).length),
        ...counted(t, 'export.counts', counting.length),
      ];
      return { audience, words: parts.join(' · '), isFixed: false, isUsual: usual.some(isIts) };
    },
  );
}

function counted(t: Say, key: 'export.notes' | 'export.actions' | 'export.cards' | 'export.counts', count: number) {
  return count > 0 ? [t(key, { count })] : [];
}
