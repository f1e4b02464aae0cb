/** How wide a letter is, at most and on average, of what its size is. */
const letter = 0.5;

/** As much of it as fits, with a sign that there is more. */
export function fitted(words: string, size: number, width: number): string {
  const room = Math.floor(width / (size * letter));
  return words.length <= room ? words : `${words.slice(0, room - 1).trimEnd()}…`;
}

/** In as many lines as it takes, none broken within a word. */
export function wrapped(words: string, size: number, width: number): string[] {
  const room = Math.floor(width / (size * letter));
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (line.length <= room || lines.at(-1) === '') lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines.map((line) => fitted(line, size, width));
}
