import fc from 'fast-check';
import { type Act, type Kind, kinds, shown } from './acts.js';
import { actorsOnConcerns } from './intake-acts.js';
import { type AgencyName, type CaseName, casePlans, type PersonName } from './universe.js';

const workers: readonly PersonName[] = ['AE', 'JN', 'PO', 'SR', 'PW', 'MS', 'EK', 'LB'];
const actorsOf: Partial<Record<Kind, readonly PersonName[]>> = {
  show: shown,
  seat: ['BH'],
  name: ['BH'],
  handOverAll: ['BH'],
  absence: ['AE', 'JN'],
  disable: ['BH'],
  invitePerson: ['BH', 'EG'],
  createBoard: ['DR'],
  open: ['AE', 'JN', 'SR', 'PW'],
  reconnect: ['AE', 'PO', 'SR'],
  watch: ['AE', 'JN', 'PO', 'PW'],
  leave: ['AE', 'JN', 'PO', 'PW'],
  ...actorsOnConcerns,
};

/** Writing weighs more: most of what there is to hide is written. */
const weights: Partial<Record<Kind, number>> = {
  note: 18,
  writing: 2,
  plan: 3,
  correct: 2,
  withdraw: 2,
  conclude: 2,
  watch: 2,
  disable: 1,
  endPart: 1,
  raise: 4,
  takeMatter: 2,
};

/**
 * Came later, and stand in the place of some others: whatever is added to what is drawn from draws other histories, and every leak
 * has to be looked for anew.
 */
const later: Partial<Record<Kind, Kind>> = {
  dispute: 'merge',
  correctPerson: 'part',
  describe: 'mergeCase',
  reopenMatter: 'correctMatter',
  history: 'shareAction',
};

function orLater(act: Act): Act {
  return { ...act, kind: (act.item === 0 ? undefined : later[act.kind]) ?? act.kind };
}

const drawn = kinds.filter((each) => !Object.values(later).includes(each));
const kind = fc.oneof(...drawn.map((each) => ({ weight: weights[each] ?? 1, arbitrary: fc.constant(each) })));

/** A history of acts. */
export const histories = (length: number): fc.Arbitrary<Act[]> =>
  fc.array(
    kind.chain((each) =>
      fc
        .record({
          kind: fc.constant(each),
          by: fc.constantFrom(...(actorsOf[each] ?? workers)),
          on: fc.oneof(
            { weight: 2, arbitrary: fc.constant('c1' as const) },
            { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(casePlans) as CaseName[])) },
          ),
          to: fc.subarray<AgencyName>(['police', 'school', 'social'], { minLength: 1 }),
          item: fc.nat(2),
          flag: fc.boolean(),
        })
        .map(orLater),
    ),
    { minLength: length, maxLength: length },
  );
