import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteView } from '../../../src/contract/notes.js';
import type { LiveEventName } from '../../../src/contract/live.js';
import { World } from '../../support/world.js';
import { applied } from './applying.js';
import { Cast, type Screens } from './cast.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios.js';

const cases = Object.entries(scenarios).flatMap(([event, each]) =>
  each.map((scenario, place) => ({ event: event as LiveEventName, place, scenario })),
);

let world: World;
beforeAll(async () => {
  world = await World.begin();
});
afterAll(() => world.end());

describe('what was heard, applied to what was read before, is what is read now', () => {
  it('for every event there is', () => {
    expect(Object.keys(scenarios).sort()).toEqual(eventsInTheContract().sort());
  });

  it.each(cases)('for everybody: $event ($place)', async ({ event, scenario }) => {
    const cast = await Cast.gather(world);
    try {
      const heard = await expectAgreement(cast, scenario);
      expect(heard).toContain(event);
    } finally {
      for (const [, person] of cast.everybody) person.leaves();
    }
  });
});

/** The names of all that was heard by anybody. */
async function expectAgreement(cast: Cast, { before, happens }: Scenario): Promise<string[]> {
  await before?.(cast);
  await cast.watchAll();
  await cast.untilTold();
  const screens = new Map<string, Screens>();
  for (const [name, person] of cast.everybody) screens.set(name, await cast.screensOf(person));
  await cast.untilTold();
  for (const [, { heard }] of cast.everybody) heard.splice(0);
  await happens(cast);
  await cast.untilTold();
  return expectScreens(cast, screens);
}

async function expectScreens(cast: Cast, screens: ReadonlyMap<string, Screens>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, person] of cast.everybody) {
    const heard = person.heard.splice(0);
    const before = screens.get(name)!;
    const held = await applied(before, heard, { cast, person });
    // Whoever has only now come onto the case does not watch it yet: to look who is there would be to be there.
    expect({ name, ...sorted(held) }).toEqual({
      name,
      ...sorted(await cast.screensOf(person, before.case !== undefined)),
    });
    names.push(...heard.map(({ event }) => event));
  }
  return names;
}

/** The board's order is by due date and code: the client sorts by itself. */
function sorted(screens: Screens): Screens {
  const cards = [...(screens.board?.cards ?? [])].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
  const open = screens.case && { ...screens.case, notes: [...screens.case.notes].sort(byStream) };
  return { ...screens, board: screens.board && { ...screens.board, cards }, case: open };
}

/** A note and its copy were written at the same moment. */
function byStream(one: NoteView, other: NoteView): number {
  return `${one.writtenAt}${one.streamId}` < `${other.writtenAt}${other.streamId}` ? -1 : 1;
}

function eventsInTheContract(): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../../src/contract/live.ts'), 'utf8');
  const events = text.slice(text.indexOf('interface CaseEvents'), text.indexOf('export type LiveEvents'));
  return [...events.matchAll(/^ {2}'?([a-z.]+)'?: \(/gm)].map(([, name = '']) => name);
}
