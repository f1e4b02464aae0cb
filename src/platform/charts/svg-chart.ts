import { BarChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** Draws a chart here, as SVG in so many pixels: bars, and lines across them. The same figures are the same bytes. */
export function svgOf(size: { readonly width: number; readonly height: number }, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ animation: false, ...option });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return asDrawn(drawn);
}

/** Without what it says of itself and of a mouse: it counts how many it has drawn. */
function asDrawn(svg: string): string {
  return svg.replaceAll(/ (?:class|ecmeta_\w+)="[^"]*"/g, '').replace(/<style[\s\S]*?<\/style>\s*/, '');
}
