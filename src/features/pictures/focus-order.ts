import type { FocusScore, PictureSeries, PictureTheme, Weights } from '../../contract/pictures.js';
import type { ObservationKind } from '../../contract/promises.js';
import { grouped } from './grouped.js';

const rules = ['common', 'worrying', 'trend', 'askedFor'] as const;

/** From which figures each rule follows. */
const common: readonly ObservationKind[] = ['reported_crime', 'incoming_matters'];
const worrying: readonly ObservationKind[] = ['survey'];
const askedFor: readonly ObservationKind[] = ['dialogue', 'complaint', 'safety_walk'];

/** Neither up nor down, as far as is known. */
const middle = 50;

/**
 * The themes of a picture in the order in which its rules propose them. Each rule gives 0 to 100: of what is counted alike, the most is 100;
 * what grows is 100 and what shrinks 0, where chance alone does not explain it. What is not shown counts as nothing.
 */
export function focusOrder(pictured: readonly PictureTheme[], weights: Weights): FocusScore[] {
  const scores = pictured.map((theme): FocusScore => {
    const each = {
      common: mostOf(theme, pictured, common),
      worrying: mostOf(theme, pictured, worrying),
      trend: trendOf(theme),
      askedFor: mostOf(theme, pictured, askedFor),
    };
    return { theme: theme.theme, ...each, score: together(each, weights) };
  });
  return scores.sort((one, other) => other.score - one.score || one.theme.localeCompare(other.theme));
}

function together(each: Weights, weights: Weights): number {
  const [weighed, all] = [
    sum(rules.map((rule) => each[rule] * weights[rule])),
    sum(rules.map((rule) => weights[rule])),
  ];
  return Math.round(weighed / all);
}

/** How much of the greatest there is of that kind; by the kind where it is most. */
function mostOf(
  { series }: PictureTheme,
  pictured: readonly PictureTheme[],
  kinds: readonly ObservationKind[],
): number {
  const shares = kinds.map((kind) => {
    const most = Math.max(...pictured.map((theme) => amountIn(theme.series, kind)));
    return most > 0 ? amountIn(series, kind) / most : 0;
  });
  return Math.round(100 * Math.max(...shares));
}

/** Of answers the greatest share; of what is counted all of it, of an area that lies in another only where that has none of its own. */
function amountIn(series: readonly PictureSeries[], kind: ObservationKind): number {
  const alike = series.filter((each) => each.kind === kind);
  if (kind === 'survey') return Math.max(0, ...alike.map(({ now }) => (now?.value ?? 0) / (now?.of ?? Infinity)));
  return sum([...grouped(alike, ({ measure, agencyId }) => `${agencyId} ${measure}`).values()].map(greatest));
}

function greatest(alike: readonly PictureSeries[]): number {
  return Math.max(...alike.map(({ now }) => now?.value ?? 0));
}

function trendOf({ series }: PictureTheme): number {
  const known = series.flatMap(({ change }) => (change === null ? [] : [change]));
  if (known.length === 0) return middle;
  const points = { more: 100, chance: middle, fewer: 0 };
  return Math.round(sum(known.map((change) => points[change])) / known.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
