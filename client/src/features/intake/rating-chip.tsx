import { IconCircle, IconCircleFilled, IconCircleHalf2 } from '@tabler/icons-react';
import type { Rating } from '../../../../src/contract/intake.js';
import { useText } from '../../lib/text.js';
import classes from './rating-chip.module.css';

const marks = { red: IconCircleFilled, amber: IconCircleHalf2, green: IconCircle } as const;

/** How much hurry: in a word, by how full the sign is, and by colour for who may read that. */
export function RatingChip({ rating }: { rating: Rating }) {
  const t = useText();
  const Mark = marks[rating];
  return (
    <span className={classes.chip} data-rating={rating}>
      <Mark size={12} stroke={2.5} aria-hidden />
      {t(`matter.rating.${rating}`)}
    </span>
  );
}
