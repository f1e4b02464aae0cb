import { measured } from '../../src/features/promises/measured.js';

describe('a figure', () => {
  const counted = (untilOn: string, value: number, ofValue: number | null = null) => ({
    ...{ measure: 'm', fromOn: untilOn, untilOn, value, ofValue, source: 's', withdrawnAt: null },
  });
  const wanted = { measure: 'm', how: 'sum', baseFrom: '2019-01-01', baseUntil: '2019-12-31', target: 10 } as const;

  it.each([
    ['sum', [], null, null],
    ['sum', [counted('2020-01-01', 4), counted('2020-12-31', 6)], 10, '2020-12-31'],
    ['latest', [counted('2020-01-01', 14), counted('2020-12-31', 6)], 6, '2020-01-01'],
    ['sum', [counted('2019-12-31', 50), counted('2021-01-01', 50)], null, null],
    ['sum', [{ ...counted('2020-05-01', 50), withdrawnAt: new Date() }], null, null],
  ] as const)('%s of %j', (how, observations, value, reachedOn) => {
    const figure = measured({ ...wanted, how }, observations, 2020);
    expect([figure.outcome?.value ?? null, figure.reachedOn]).toEqual([value, reachedOn]);
  });

  it('is of how many, where that is known of all of it', () => {
    const of = (...values: (number | null)[]) =>
      measured(
        wanted,
        values.map((value, at) => counted(`2020-0${String(at + 1)}-01`, 5, value)),
        2020,
      ).outcome!.of;
    expect([of(20, 30), of(20, null)]).toEqual([50, null]);
  });
});
