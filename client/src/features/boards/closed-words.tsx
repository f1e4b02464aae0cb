import type { CardFace } from '../../../../src/contract/cards.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

/** When a case was closed, and why. */
export function ClosedWords({ card: { closedAt, closedBecause } }: { card: CardFace }) {
  const t = useText();
  const { moment } = useDates();
  if (closedAt === null || closedBecause === null) return null;
  return t('closed.at', { at: moment(closedAt), reason: t(`closure.${closedBecause}`) });
}
