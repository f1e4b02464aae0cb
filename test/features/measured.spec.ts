import { measured } from '../../src/features/promises/measured.js';

describe('a figure', () => {
  const counted = (untilOn: string, value: number, ofValue: number | null = null) => ({
    ...{ id: untilOn, measure: 'm', fromOn: untilOn, untilOn, value, ofValue, source: 's', withdrawnAt: null },
  });
  const wanted = { measure: 'm', how: 'sum', baseFrom: '2019-01-01', baseUntil: '2019-12-31', target: 10 } as const;

  it.each([
    ['sum', [], null, null],
    ['sum', [counted('2020-01-01', 4), counted('2020-12-31', 6)], 10, '2020-12-31'],
    ['latest', [counted('2020-01-01', 14), counted('2020-12-31', 6)], 6, '2020-01-01'],
    ['sum', [counted('2019-12-31', 50), counted('2021-01-01', 50)], null, null],
    ['sum', [{ ...counted('2020-05-01', 50), withdrawnAt: new Date() }], null, null],
  ] as const)('%s of %j', (how, observations, value, reachedOn) => {
    const figure = measured({ ...wanted, how }, observations, 2020, new Set());
    expect([figure.outcome?.value ?? null, figure.reachedOn]).toEqual([value, reachedOn]);
  });

  it('is of how many, where that is known of all of it', () => {
    const of = (...values: (number | null)[]) =>
      measured(
        wanted,
        values.map((value, at) => counted(`2020-0${String(at + 1)}-01`, 5, value)),
        2020,
        new Set(),
      ).outcome!.of;
    expect([of(20, 30), of(20, null)]).toEqual([50, null]);
  });

  it.each([
    ['is at least what is told of it', 'sum', ['2020-01-01'], { value: 60, isLeast: true, of: null }],
    [
      'is not told where nothing of it is',
      'sum',
      ['2020-01-01', '2020-06-30'],
      { value: null, isSmall: false, of: 110 },
    ],
    ['is the last, told or not', 'latest', ['2020-06-30'], { value: null, isSmall: false, of: 100 }],
  ] as const)('%s', (_, how, untold, figure) => {
    const observations = [counted('2020-01-01', 3, 10), counted('2020-06-30', 60, 100)];
    const { outcome } = measured({ ...wanted, how }, observations, 2020, new Set<string>(untold));
    expect(outcome).toEqual({ ...figure, on: '2020-06-30', source: 's' });
  });

  it('is small where it is one, and small', () => {
    const { outcome } = measured(wanted, [counted('2020-01-01', 3)], 2020, new Set(['2020-01-01']));
    expect(outcome).toMatchObject({ value: null, isSmall: true });
  });

  it('gives nothing away to who brings in what it is added to, or chooses its days', () => {
    const hidden = counted('2020-02-28', 3);
    const own = { ...counted('2020-02-28', 100), id: 'own' };
    const told = (observations: (typeof hidden)[]) =>
      measured(wanted, observations, 2020, new Set([hidden.id])).outcome?.value ?? null;
    expect([told([hidden]), told([hidden, own])]).toEqual([null, 100]);
  });
});
