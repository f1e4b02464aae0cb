const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});
const dayMs = 24 * 60 * 60 * 1000;
/** After midnight, so that a clock which is a little behind has had it too. */
const graceMs = 250;

/**
 * How long until the next day has begun in Stockholm, in milliseconds. When the clocks change that night it is an hour too short or too long:
 * too short asks once too often, and what is too long is cut at half a day, after which it is asked again.
 */
export function untilTomorrow(now: Date): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(now).split(':').map(Number);
  const gone = ((hours * 60 + minutes) * 60 + seconds) * 1000 + (now.getTime() % 1000);
  return Math.min(dayMs - gone + graceMs, dayMs / 2);
}
