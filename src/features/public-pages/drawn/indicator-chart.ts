import type { PublishedIndicator } from '../../../contract/promises.js';
import { svgOf } from '../../../platform/charts/svg-chart.js';

/** As it stands on the page, in pixels; on a narrow one it shrinks. */
export const chartSize = { width: 640, height: 32 } as const;

const ink = '#131b27';
const soft = '#e7ebf0';
const muted = '#6b7788';

/** Whether there is anything to draw: what is not told, for being small, is not drawn either. */
export function isDrawn({ outcome }: PublishedIndicator): boolean {
  return outcome !== null && outcome.value !== null;
}

/** How far it has come: a bar to the outcome, a thin line where it began, and a thick one where it is to go. */
export function chartOf({ start, outcome, target }: PublishedIndicator): string {
  const value = outcome?.value ?? 0;
  const begun = start?.value ?? null;
  const end = Math.max(target, value, outcome?.of ?? 0, begun ?? 0);
  return svgOf(chartSize, {
    grid: { left: 2, right: 2, top: 4, bottom: 4 },
    xAxis: { type: 'value', min: 0, max: end, show: false },
    yAxis: { type: 'category', data: [''], show: false },
    series: [
      {
        type: 'bar',
        silent: true,
        data: [value],
        barWidth: 14,
        itemStyle: { color: ink },
        showBackground: true,
        backgroundStyle: { color: soft },
        markLine: { silent: true, symbol: 'none', label: { show: false }, data: linesAt(begun, target) },
      },
    ],
  });
}

function linesAt(begun: number | null, target: number) {
  const goal = { xAxis: target, lineStyle: { color: ink, width: 4, type: 'solid' as const } };
  const start = { xAxis: begun ?? 0, lineStyle: { color: muted, width: 2, type: 'dotted' as const } };
  return begun === null ? [goal] : [start, goal];
}
