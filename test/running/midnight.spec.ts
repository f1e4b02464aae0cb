import { untilTomorrow } from '../../src/platform/jobs/midnight.js';

const hour = 3600_000;

/** Whoever waits so long again and again: when she has looked at the calendar. */
function looks(from: string, until: string): number[] {
  const found: number[] = [];
  for (let now = Date.parse(from); now < Date.parse(until);) {
    now += untilTomorrow(new Date(now));
    found.push(now);
  }
  return found;
}

describe('waiting for midnight in Stockholm', () => {
  it('is over a moment after it, in winter and in summer', () => {
    expect(untilTomorrow(new Date('2026-11-23T22:59:30.000Z'))).toBe(30_250);
    expect(untilTomorrow(new Date('2026-07-01T21:59:59.900Z'))).toBe(350);
    expect(untilTomorrow(new Date('2026-11-23T23:00:00.000Z'))).toBe(12 * hour);
  });

  it.each([
    ['when the clocks go forward', '2026-03-28T10:00:00Z', '2026-03-30T10:00:00Z', ['2026-03-28T23', '2026-03-29T22']],
    ['when they go back', '2026-10-24T10:00:00Z', '2026-10-26T10:00:00Z', ['2026-10-24T22', '2026-10-25T23']],
    ['in February', '2028-02-28T10:00:00Z', '2028-03-01T10:00:00Z', ['2028-02-28T23', '2028-02-29T23']],
  ])('misses no day %s', (_when, from, until, midnights) => {
    const found = looks(from, until);
    for (const midnight of midnights) {
      const late = found.map((look) => look - Date.parse(`${midnight}:00:00Z`)).filter((ms) => ms >= 0);
      expect(Math.min(...late)).toBeLessThanOrEqual(1000);
    }
  });
});
