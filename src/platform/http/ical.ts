/** A calendar as iCalendar has it (RFC 5545): each line of an event as it is, before it is folded. */
export function calendarFile(name: string, events: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samverka//Samverka//SV',
    `X-WR-CALNAME:${icalText(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** "20261124T180000Z" */
export function icalInstant(moment: Date): string {
  return moment.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** "20261124" */
export function icalDay(day: string): string {
  return day.replaceAll('-', '');
}

/** RFC 5545, 3.3.11 */
export function icalText(words: string): string {
  return words.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|[\r\n]/g, String.raw`\n`);
}

/** RFC 5545, 3.1: no line is longer than 75 bytes, and none is broken within a letter. */
function folded(line: string): string {
  const lines = [''];
  for (const letter of line) {
    const last = lines.at(-1) ?? '';
    const room = lines.length === 1 ? 75 : 74; // what goes on begins with a space
    if (Buffer.byteLength(last + letter) > room) lines.push(letter);
    else lines[lines.length - 1] = last + letter;
  }
  return lines.join('\r\n ');
}
