import { type CountedThing, untold } from '../../src/contract/small-counts.js';

const around: Readonly<Record<string, readonly string[]>> = {
  annedal: ['mariehall', 'bromma'],
  mariehall: ['bromma'],
  alvik: ['bromma'],
};
const told = (...counts: [areaId: string, from: string, until: string, value: number][]) => {
  const counted = counts.map(([areaId, fromOn, untilOn, value], at): CountedThing => ({
    ...{ id: String(at), areaId, fromOn, untilOn, value, ofValue: null },
    ...{ agencyId: 'social', kind: 'incoming_matters', measure: 'Orosanmälningar', voice: null },
  }));
  const hidden = untold(counted, (id) => around[id] ?? []);
  return counted.map(({ id }) => !hidden.has(id));
};
const year = ['2026-01-01', '2026-12-31'] as const;
const months = Array.from({ length: 12 }, (_, at) => {
  const month = String(at + 1).padStart(2, '0');
  return [`2026-${month}-01`, `2026-${month}-28`] as const;
});

describe('what a count could give away', () => {
  it.each([
    ['is nothing where all of it is told', [['bromma', ...year, 60]], [true]],
    ['is a small one', [['bromma', ...year, 4]], [false]],
    [
      'is the rest of a whole, in place',
      [
        ['bromma', ...year, 60],
        ['mariehall', ...year, 57],
      ],
      [false, true],
    ],
    [
      'is that too where something inside the part is told as well',
      [
        ['bromma', ...year, 60],
        ['mariehall', ...year, 57],
        ['annedal', ...year, 20],
      ],
      [false, true, true],
    ],
    [
      'is the rest of a year, and a month within the half does not hide it',
      [
        ['bromma', ...year, 50],
        ['bromma', '2026-01-01', '2026-06-30', 24],
        ['bromma', '2026-07-01', '2026-09-30', 23],
        ['bromma', '2026-01-01', '2026-01-31', 6],
      ],
      [false, true, true, true],
    ],
    [
      'is what parts in place and in time leave together',
      [
        ['bromma', ...year, 60],
        ['mariehall', ...year, 30],
        ['alvik', '2026-01-01', '2026-06-30', 20],
        ['alvik', '2026-07-01', '2026-12-31', 8],
      ],
      [false, true, true, true],
    ],
    [
      'is nothing where the rest is not small',
      [
        ['bromma', ...year, 60],
        ['mariehall', ...year, 40],
        ['annedal', ...year, 20],
      ],
      [true, true, true],
    ],
    [
      'is nothing where the parts make the whole',
      [
        ['bromma', ...year, 60],
        ['mariehall', ...year, 40],
        ['alvik', ...year, 20],
      ],
      [true, true, true],
    ],
  ] as [string, [string, string, string, number][], boolean[]][])('%s', (_, counts, expected) => {
    expect(told(...counts)).toEqual(expected);
  });

  it('is told of many parts that make a whole of many, in every way that they do', () => {
    const places = ['mariehall', 'alvik'].flatMap((place) =>
      months.map(([from, until]): [string, string, string, number] => [place, from, until, 10]),
    );
    const wholes: [string, string, string, number][] = [
      ['bromma', ...year, 240],
      ['mariehall', ...year, 120],
      ['alvik', '2026-01-01', '2026-06-30', 60],
    ];
    expect(told(...wholes, ...places).every((isTold) => isTold)).toBe(true);
    expect(told(['bromma', ...year, 243], ...places)[0]).toBe(false);
  });
});
