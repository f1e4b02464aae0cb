import { type ClockKind, clocksOf, type Timed } from '../../src/contract/clocks.js';

const came: Timed = {
  form: 'report',
  receivedAt: '2026-11-24T08:00:00Z',
  askedAt: null,
  repliedAt: null,
  protectionAt: null,
  decision: null,
  decidedAt: null,
  wantsAnswer: true,
  answeredAt: null,
  extendedUntil: null,
  inquiryClosedAt: null,
  closedAt: null,
};

function due(kind: ClockKind, changes: Partial<Timed>): string | undefined {
  return clocksOf({ ...came, ...changes }).find((clock) => clock.kind === kind)?.dueOn;
}

/** Counted by hand, with a calendar: SoL (2025:400) 19 kap. 6 §, 20 kap. 1-3 §§. */
describe('the law’s clocks', () => {
  // [when it came in, by the clock of the world; the day in Stockholm on which the assessment is due; the last for the decision]
  it.each([
    ['an ordinary Tuesday', '2026-11-24T08:00:00Z', '2026-11-24', '2026-12-08'],
    ['half past eleven at night in summer', '2026-07-01T21:30:00Z', '2026-07-01', '2026-07-15'],
    [
      'half past midnight in summer, the day before by the clock of the world',
      '2026-06-30T22:30:00Z',
      '2026-07-01',
      '2026-07-15',
    ],
    ['half past midnight in winter', '2026-01-09T23:30:00Z', '2026-01-10', '2026-01-24'],
    ['the night when clocks go forward', '2026-03-29T00:30:00Z', '2026-03-29', '2026-04-12'],
    ['the day before clocks go forward', '2026-03-28T22:59:00Z', '2026-03-28', '2026-04-11'],
    ['the hour that comes twice in autumn, first', '2026-10-25T00:30:00Z', '2026-10-25', '2026-11-08'],
    ['the hour that comes twice in autumn, again', '2026-10-25T01:30:00Z', '2026-10-25', '2026-11-08'],
    ['across the end of the year', '2026-12-23T10:00:00Z', '2026-12-23', '2027-01-06'],
    ['New Year’s Eve, after midnight', '2026-12-31T23:15:00Z', '2027-01-01', '2027-01-15'],
    ['across a leap day', '2028-02-20T10:00:00Z', '2028-02-20', '2028-03-05'],
    ['on a leap day', '2028-02-29T10:00:00Z', '2028-02-29', '2028-03-14'],
    ['ending on Christmas Day: the day is the calendar’s', '2026-12-11T10:00:00Z', '2026-12-11', '2026-12-25'],
    ['ending on Easter Monday', '2027-03-15T10:00:00Z', '2027-03-15', '2027-03-29'],
    ['ending on midsummer’s eve', '2027-06-11T10:00:00Z', '2027-06-11', '2027-06-25'],
  ])('%s', (_, receivedAt, assessment, decision) => {
    expect(due('protection', { receivedAt })).toBe(assessment);
    expect(due('decision', { receivedAt })).toBe(decision);
  });

  // [when it was decided; the last day of the inquiry; the last for the answer to whoever reported]
  it.each([
    ['in March', '2026-03-10T09:00:00Z', '2026-07-10', '2026-03-17'],
    ['on the last of October: February is shorter', '2026-10-31T09:00:00Z', '2027-02-28', '2026-11-07'],
    ['on the last of October before a leap year’s February', '2027-10-31T09:00:00Z', '2028-02-29', '2027-11-07'],
    ['across the end of the year', '2026-11-30T09:00:00Z', '2027-03-30', '2026-12-07'],
    ['just after midnight in Stockholm', '2026-08-31T22:10:00Z', '2027-01-01', '2026-09-08'],
    ['on a leap day', '2028-02-29T09:00:00Z', '2028-06-29', '2028-03-07'],
  ])('of an inquiry opened %s', (_, decidedAt, inquiry, answer) => {
    expect(due('inquiry', { decision: 'opened', decidedAt })).toBe(inquiry);
    expect(due('answer', { decision: 'opened', decidedAt })).toBe(answer);
  });

  it('an inquiry that is extended runs to the day that was set', () => {
    const decided = { decision: 'opened', decidedAt: '2026-03-10T09:00:00Z' } as const;
    expect(due('inquiry', { ...decided, extendedUntil: '2026-09-30' })).toBe('2026-09-30');
  });

  it('no inquiry runs where none was opened, and no answer where none was asked for', () => {
    const decided = { decidedAt: '2026-03-10T09:00:00Z', wantsAnswer: false } as const;
    expect(due('inquiry', { ...decided, decision: 'not_opened' })).toBeUndefined();
    expect(due('inquiry', { ...decided, decision: 'ongoing' })).toBeUndefined();
    expect(due('answer', { ...decided, decision: 'opened' })).toBeUndefined();
  });

  it('of a consultation there is one: our promise to answer in three days', () => {
    const clocks = clocksOf({ ...came, form: 'consultation' });
    expect(clocks).toEqual([{ kind: 'reply', dueOn: '2026-11-27', stoppedAt: null }]);
  });

  it('that promise is kept when it is answered, and given again when more is asked', () => {
    const asked = { ...came, form: 'consultation', askedAt: came.receivedAt } as const;
    const repliedAt = '2026-11-25T10:00:00Z';
    expect(clocksOf({ ...asked, repliedAt })).toEqual([{ kind: 'reply', dueOn: '2026-11-27', stoppedAt: repliedAt }]);
    const anew = { ...asked, askedAt: '2026-12-01T23:30:00Z' };
    expect(clocksOf(anew)).toEqual([{ kind: 'reply', dueOn: '2026-12-05', stoppedAt: null }]);
  });

  it('what is done stops its clock, and what is closed stops all but an inquiry', () => {
    const done = clocksOf({ ...came, protectionAt: '2026-11-24T10:00:00Z', closedAt: '2026-11-25T10:00:00Z' });
    expect(done.map(({ kind, stoppedAt }) => [kind, stoppedAt])).toEqual([
      ['protection', '2026-11-24T10:00:00Z'],
      ['decision', '2026-11-25T10:00:00Z'],
    ]);
    const inquiring = {
      decision: 'opened',
      decidedAt: '2026-11-25T09:00:00Z',
      closedAt: '2026-11-25T10:00:00Z',
    } as const;
    const running = clocksOf({ ...came, ...inquiring }).filter(({ stoppedAt }) => stoppedAt === null);
    expect(running.map(({ kind }) => kind)).toEqual(['inquiry', 'answer']);
  });
});
