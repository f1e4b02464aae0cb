/** Words as we count them: letters and digits, in lower case. */
export function wordsIn(text: string): string[] {
  return [...text.matchAll(wordPattern)].map(([word]) => plainWord(word));
}

export function plainWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

export const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** Whether a text holds these very words beside each other. */
export function says(text: string, phrase: string): boolean {
  return spaced(text).includes(spaced(phrase));
}

function spaced(text: string): string {
  return ` ${wordsIn(text).join(' ')} `;
}
