import { isWorkingDay, lastDayWithin } from '../../src/features/intake/working-days.js';

/** By the almanac, counted by hand. */
describe('working days', () => {
  it.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-06-19', false, 'Midsummer Eve, a Friday'],
    ['2026-12-24', false, 'Christmas Eve, a Thursday'],
    ['2026-12-31', false, 'New Year’s Eve, a Thursday'],
    ['2027-01-06', false, 'Epiphany, a Wednesday'],
    ['2026-05-25', true, 'Whit Monday, which is a holiday no more'],
    ['2026-05-14', false, 'Ascension Day, a Thursday'],
    ['2026-05-15', true, 'the Friday after it'],
  ])('%s: %s (%s)', (day, isWorked) => {
    expect(isWorkingDay(day)).toBe(isWorked);
  });

  // [today, the last day that is one working day off, the last that is two off]
  it.each([
    ['2026-11-24', '2026-11-25', '2026-11-26'], // Tuesday: Wednesday, Thursday
    ['2026-11-26', '2026-11-27', '2026-11-30'], // Thursday: Friday, Monday
    ['2026-11-27', '2026-11-30', '2026-12-01'], // Friday: Monday, Tuesday
    ['2026-11-28', '2026-11-30', '2026-12-01'], // Saturday: as on the Friday
    ['2026-06-18', '2026-06-22', '2026-06-23'], // the day before Midsummer Eve: Monday, Tuesday
    ['2026-12-23', '2026-12-28', '2026-12-29'], // the day before Christmas Eve: Monday, Tuesday
    ['2027-01-04', '2027-01-05', '2027-01-07'], // over Epiphany
  ])('from %s one is %s and two are %s', (today, one, two) => {
    expect([lastDayWithin(1, today), lastDayWithin(2, today)]).toEqual([one, two]);
  });
});
