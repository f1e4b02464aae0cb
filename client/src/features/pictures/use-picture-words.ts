import type { PictureFigure, PicturePart, PictureSeries } from '../../../../src/contract/pictures.js';
import { useText, type Say } from '../../lib/text.js';
import { useNumber } from './use-number.js';

type Shown = Pick<PictureFigure, 'value' | 'of' | 'isSmall'> & { isLeast?: boolean };

/** "47", "minst 40", "färre än 5", "10,0 % (322 av 3 221)". */
export function useCountWords(): (figure: Shown, kind: PictureSeries['kind']) => string {
  const t = useText();
  const number = useNumber();
  return ({ value, of, isSmall, isLeast = false }, kind) => {
    if (value === null) return t(isSmall ? 'picture.small' : 'picture.hidden');
    if (isLeast) return t('picture.least', { value: number(value) });
    if (of === null) return number(value);
    const counts = { value: number(value), of: number(of) };
    return kind === 'survey' && of > 0
      ? t('picture.share', { ...counts, percent: number((100 * value) / of, 1) })
      : t('picture.of', counts);
  };
}

/** Whether it differs from last time, and whether chance alone explains that. */
export function changeWords({ change, before, now }: PictureSeries, t: Say): string {
  if (now === null) return '';
  if (change !== null) return t(`picture.change.${change}`);
  return t(before === null ? 'picture.change.first' : 'picture.change.none');
}

/** Each source once, as it was last. */
export function sourcesOf(built: readonly PicturePart[]): PicturePart[] {
  return built.filter((part, at) => built.findIndex(({ source }) => source === part.source) === at);
}
