import type {
  PictureFigure,
  PicturePart,
  PictureSeries,
  PictureTheme,
  Theme,
  TrendPoint,
  Speaker,
} from '../../contract/pictures.js';
import { themes } from '../../contract/pictures.js';
import { type ObservationKind, smallestTold } from '../../contract/promises.js';
import { changeOf, figureOf, isUncertain } from './figures.js';
import { grouped } from './grouped.js';
import { type Days, yearBefore, yearsUntil } from './period.js';

/** An observation as it is kept. */
export interface Kept {
  readonly id: string;
  readonly areaId: string;
  readonly agencyId: string;
  readonly kind: ObservationKind;
  readonly theme: Theme;
  readonly voice: Speaker | null;
  readonly measure: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly value: number;
  readonly ofValue: number | null;
  readonly source: string;
  readonly sourceOn: string;
  readonly said: string | null;
  readonly isExample: boolean;
  readonly isShared: boolean;
}

/** What was counted, theme by theme; without the numbers of those that are told to nobody. All that is computed is computed of what is shown. */
export function themesOf(kept: readonly Kept[], days: Days, untold: ReadonlySet<string>): PictureTheme[] {
  return themes.flatMap((theme) => {
    const series = [
      ...grouped(
        kept.filter((each) => each.theme === theme),
        keyOf,
      ),
    ]
      .map(([key, alike]) => seriesOf(key, alike, days, untold))
      .filter(({ now, before }) => now !== null || before !== null);
    return series.length === 0 ? [] : [{ theme, series: series.sort(byWeight) }];
  });
}

function keyOf({ areaId, agencyId, kind, voice, measure }: Kept): string {
  return [areaId, agencyId, kind, voice ?? '', measure].join(' ');
}

function seriesOf(key: string, alike: readonly Kept[], days: Days, untold: ReadonlySet<string>): PictureSeries {
  const [first] = alike as [Kept];
  const { areaId, agencyId, kind, measure, voice } = first;
  const shown = [...alike]
    .sort((one, other) => one.untilOn.localeCompare(other.untilOn))
    .map((each) => partOf(each, untold));
  const [ofNow, ofBefore] = kind === 'survey' ? asked(shown, days) : counted(shown, days);
  const [now, before] = [figureIn(ofNow, kind), figureIn(ofBefore, kind)];
  const built = [...ofNow, ...ofBefore];
  return {
    key,
    areaId,
    agencyId,
    kind,
    measure,
    voice,
    now,
    before,
    change: changeOf(now, before),
    isUncertain: isUncertain(now),
    built,
    trend: trendOf(kind, shown, days),
    chart: null,
  };
}

const yearsBack = 5;

function trendOf(kind: ObservationKind, shown: readonly PicturePart[], days: Days): TrendPoint[] {
  const at = (period: string, parts: readonly PicturePart[]) => {
    const figure = figureIn(parts, kind);
    return figure === null ? [] : [{ period, figure }];
  };
  if (kind === 'survey')
    return shown
      .filter(({ untilOn }) => untilOn <= days.until)
      .slice(-yearsBack)
      .flatMap((part) => at(part.untilOn.slice(0, 4), [part]));
  return yearsUntil(days, yearsBack).flatMap((year) => at(year.word, within(shown, year)));
}

function figureIn(parts: readonly PicturePart[], kind: ObservationKind): PictureFigure | null {
  return figureOf(parts.map((part) => ({ ...part, kind })));
}

function partOf(kept: Kept, untold: ReadonlySet<string>): PicturePart {
  const { id, fromOn, untilOn, value, ofValue, source, sourceOn, said, isExample, isShared } = kept;
  const shown = untold.has(id) ? { value: null, of: null } : { value, of: ofValue };
  return { id, fromOn, untilOn, ...shown, isSmall: value < smallestTold, source, sourceOn, said, isExample, isShared };
}

type Twice = readonly [now: PicturePart[], before: PicturePart[]];

/** The last that was asked until then, and the one before: nobody asks every year. */
function asked(parts: readonly PicturePart[], { until }: Days): Twice {
  const known = parts.filter(({ untilOn }) => untilOn <= until);
  return [known.slice(-1), known.slice(-2, -1)];
}

/** Over the days, and over the same days the year before. */
function counted(parts: readonly PicturePart[], days: Days): Twice {
  return [within(parts, days), within(parts, yearBefore(days))];
}

function within(parts: readonly PicturePart[], { from, until }: Days): PicturePart[] {
  return parts.filter(({ fromOn, untilOn }) => from <= fromOn && untilOn <= until);
}

/** What was counted first, the greatest first; what was asked, what was said. */
function byWeight(one: PictureSeries, other: PictureSeries): number {
  const place = ({ kind }: PictureSeries) =>
    ['reported_crime', 'incoming_matters', 'survey', 'complaint', 'dialogue'].indexOf(kind);
  return (
    place(one) - place(other) ||
    (other.now?.value ?? -1) - (one.now?.value ?? -1) ||
    one.measure.localeCompare(other.measure, 'sv')
  );
}
