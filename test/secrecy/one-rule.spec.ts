import fc from 'fast-check';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';
import { type GeneratedWorld, generatedWorld } from './generated-worlds.js';
import { layOut } from './laid-out-world.js';
import { Oracle } from './oracle.js';
import { type Verdict, verdictsOn } from './verdicts.js';

let world: World;

beforeAll(async () => {
  world = await World.begin();
});
afterAll(() => world.end());

describe('the rule of secrecy', () => {
  it('says the same wherever it stands, and what an oracle says, in thirty generated worlds', async () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    process.stdout.write(`one-rule: SEED=${String(seed)}\n`);
    const seen: Verdict[] = [];
    const property = fc.asyncProperty(generatedWorld, async (generated) => {
      seen.push(...(await sameEverywhere(generated)));
    });
    await fc.assert(property, { seed, numRuns: 30 });
    expect(seen.filter(({ reads }) => reads).length).toBeGreaterThan(20);
    expect(seen.filter(({ reads }) => !reads).length).toBeGreaterThan(20);
    expect(seen.filter(({ reads, addresses }) => reads && !addresses).length).toBeGreaterThan(0);
  }, 180_000);

  it('keeps from an agency what was opened before it came, and not what is opened from then on', async () => {
    const { officer, teacher, caseId, early, late } = await aLateSchool();
    const reading = async (person: Person) => {
      const verdicts = await verdictsOn(world, caseId, [early, late], person);
      return verdicts.map(({ reads, announces, hears }) => ({ reads, announces, hears }));
    };
    const all = { reads: true, announces: true, hears: true };
    const none = { reads: false, announces: false, hears: false };

    expect(await reading(officer)).toEqual([all, all]);
    expect(await reading(teacher)).toEqual([none, all]);
  });
});

/** Whoever reads, announces and hears; whoever may write to an audience gets its stream. */
async function sameEverywhere(generated: GeneratedWorld): Promise<Verdict[]> {
  const { caseId, agencyIds, people, streams } = await layOut(world, generated);
  const oracle = await Oracle.of(world, caseId, people);
  expect(oracle.seated()).toEqual(seatsIn(generated, agencyIds, people));
  const seen: Verdict[] = [];
  for (const person of people) {
    const verdicts = await verdictsOn(world, caseId, streams, person);
    expect(verdicts).toEqual(streams.map(({ id }) => verdictOf(oracle, person.id, id)));
    seen.push(...verdicts);
  }
  return seen;
}

/** Each agency that takes part now seats those of hers whom she put on the board; on a restricted case, the named. */
function seatsIn(
  { isRestricted, parts, people }: GeneratedWorld,
  agencyIds: readonly string[],
  persons: readonly Person[],
): string[] {
  const seats = people.flatMap(({ agency, isOnBoard, isNamed, seatedFor }, index) => {
    const belongs = parts[agency]?.left === null && isOnBoard && (isNamed || !isRestricted);
    const agencies = [...(belongs ? [agency] : []), ...(seatedFor === null ? [] : [seatedFor])];
    return [...new Set(agencies)].map((number) => `${persons[index]!.id} for ${agencyIds[number]!}`);
  });
  return seats.sort();
}

function verdictOf(oracle: Oracle, userId: string, streamId: string): Verdict {
  const reads = oracle.reads(userId, streamId);
  const addresses = oracle.mayAddress(userId, streamId);
  return { reads, announces: reads, hears: reads, addresses, opens: addresses };
}

/** A case with a stream for police and school that the owner opened before the school came; and one from after. */
async function aLateSchool() {
  const [police, social] = [await world.anAgency('police'), await world.anAgency('social_services')];
  const school = await world.anAgency('school');
  const board = await world.aBoard('youth_at_risk', [police, social, school]);
  const officer = await world.aPerson(police, { boards: [board] });
  const teacher = await world.aPerson(school, { boards: [board] });
  const { caseId } = await officer.opens(board, { agencyIds: [social] });
  const audience = [police, school];
  const [early] = await world.sql<{ id: string }>('select samverka.stream_of($1, $2) as id', [caseId, audience]);
  await officer.invites(caseId, school);
  const [late] = await world.sql<{ id: string }>('select stream_id as id from samverka.case_files where id = $1', [
    caseId,
  ]);
  return {
    officer,
    teacher,
    caseId,
    early: { id: early!.id, audience },
    late: { id: late!.id, audience: [...audience, social] },
  };
}
