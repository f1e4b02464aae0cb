import type { PictureFigure, TrendPoint } from '../../src/contract/pictures.js';
import { untold } from '../../src/contract/small-counts.js';
import { daysOf } from '../../src/features/pictures/period.js';
import { type Kept, themesOf } from '../../src/features/pictures/picture-views.js';
import { chartOf, withTrends } from '../../src/features/pictures/trend.js';

const counted = (year: number, value: number, ofValue: number | null = null): Kept => ({
  ...{
    id: `${String(year)}-${String(ofValue)}`,
    areaId: 'bromma',
    agencyId: 'polisen',
    kind: 'complaint',
    theme: 'theft',
  },
  ...{
    voice: null,
    measure: 'Klagomål',
    fromOn: `${String(year)}-01-01`,
    untilOn: `${String(year)}-12-31`,
    value,
    ofValue,
  },
  ...{ source: 'Diariet', sourceOn: `${String(year)}-12-31`, said: null, isExample: false, isShared: true },
});
const drawn = (kept: readonly Kept[], period = '2022') =>
  withTrends(
    themesOf(
      kept,
      daysOf(period)!,
      untold(kept, () => []),
    ),
  )[0]!.series[0]!;
const periods = ({ trend }: { trend: readonly TrendPoint[] }) =>
  trend.map(({ period, figure }) => [period, figure.value]);

describe('a trend', () => {
  it('is of the same days of five years, the oldest first', () => {
    const series = drawn([2016, 2018, 2019, 2020, 2021, 2022].map((year, at) => counted(year, 10 + at)));
    expect(periods(series)).toEqual([
      ['2018', 11],
      ['2019', 12],
      ['2020', 13],
      ['2021', 14],
      ['2022', 15],
    ]);
    expect(series.chart).toMatch(/^<svg [^>]*viewBox="0 0 140 36"/);
  });

  it('draws no small count: whichever it was, not a byte differs', () => {
    const withSmall = (value: number) => drawn([counted(2020, 12), counted(2021, value), counted(2022, 20)]);
    expect(periods(withSmall(3))).toEqual([
      ['2020', 12],
      ['2021', null],
      ['2022', 20],
    ]);
    const charts = [0, 1, 2, 3, 4].map((value) => withSmall(value).chart);
    expect(new Set(charts).size).toBe(1);
    expect(withSmall(5).chart).not.toBe(charts[0]);
  });

  it('is not drawn where there are not two to compare, or they are known in part', () => {
    const point = (value: number | null, isLeast = false): TrendPoint => {
      const figure: PictureFigure = { value, isSmall: false, of: null, isLeast, between: null, on: '2022-12-31' };
      return { period: '2022', figure };
    };
    expect(chartOf([point(12), point(null)])).toBeNull();
    expect(chartOf([point(12), point(30, true)])).toBeNull();
    expect(chartOf([point(0), point(0)])).toContain('<svg');
    expect(drawn([counted(2022, 12)]).chart).toBeNull();
  });

  it('of parts of a whole is of shares', () => {
    const [half, whole] = [
      drawn([counted(2021, 50, 100), counted(2022, 100, 200)]),
      drawn([counted(2021, 50), counted(2022, 50)]),
    ];
    expect(half.chart).toBe(whole.chart);
  });
});
