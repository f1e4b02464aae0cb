import type { PictureTheme, TrendPoint } from '../../contract/pictures.js';
import { svgOf } from '../../platform/charts/svg-chart.js';

const size = { width: 140, height: 36 } as const;
/** Seen on white and on black. */
const colour = '#7b8896';
const kept = new Map<string, string | null>();
const mostKept = 1_000;

/** Each figure with its trend drawn: what is told of it, and nothing else. */
export function withTrends(themes: readonly PictureTheme[]): PictureTheme[] {
  return themes.map(({ theme, series }) => ({
    theme,
    series: series.map((each) => ({ ...each, chart: chartOf(each.trend) })),
  }));
}

/** Null where there are not two to compare. What is small, hidden or not whole leaves its place empty. */
export function chartOf(trend: readonly TrendPoint[]): string | null {
  const heights = trend.map(({ figure }) => heightOf(figure));
  if (heights.filter((height) => height !== null).length < 2) return null;
  const key = JSON.stringify(heights);
  if (kept.size >= mostKept) kept.clear();
  const drawn = kept.get(key) ?? draw(heights);
  kept.set(key, drawn);
  return drawn;
}

/** A share where it is one of a whole, as a survey’s. */
function heightOf({ value, of, isLeast }: TrendPoint['figure']): number | null {
  if (value === null || isLeast) return null;
  return of === null || of === 0 ? value : value / of;
}

function draw(heights: readonly (number | null)[]): string {
  return svgOf(size, {
    grid: { left: 1, right: 1, top: 2, bottom: 1 },
    xAxis: {
      type: 'category',
      data: heights.map((_, at) => String(at)),
      axisTick: { show: false },
      axisLabel: { show: false },
      axisLine: { lineStyle: { color: colour } },
    },
    yAxis: { type: 'value', min: 0, max: Math.max(...heights.map((height) => height ?? 0)) || 1, show: false },
    series: [
      {
        type: 'bar',
        silent: true,
        barCategoryGap: '30%',
        itemStyle: { color: colour },
        data: heights.map((height) => height ?? '-'),
      },
    ],
  });
}
