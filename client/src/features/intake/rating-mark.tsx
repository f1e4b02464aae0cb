import { IconCircle, IconCircleFilled, IconCircleHalf2 } from '@tabler/icons-react';
import type { Rating } from '../../../../src/contract/intake.js';
import { useText } from '../../lib/text.js';

const marks = { red: IconCircleFilled, amber: IconCircleHalf2, green: IconCircle } as const;

/** How much hurry, by how full the sign is, and in words: colour is for who may read. */
export function RatingMark({ rating }: { rating: Rating }) {
  const t = useText();
  const Mark = marks[rating];
  const words = t(`matter.rating.${rating}`);
  return (
    <span role="img" aria-label={words} title={words}>
      <Mark size={14} stroke={2} aria-hidden />
    </span>
  );
}
