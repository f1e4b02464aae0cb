import { stemOf, stemsIn } from '../../platform/words/stems.js';
import { says, wordsIn } from '../../platform/words/words.js';
import type { Wanted } from './wanted.js';

/** Whether a title has all the words, whole or begun, and none of the unwanted. Nothing looked for is found nowhere. */
export function titleFinder({ words, unwantedStems, phrases, unwantedPhrases }: Wanted): (title: string) => boolean {
  const wanted = words.map((word) => ({ word, stem: stemOf(word) }));
  return (title) => {
    const held = [...wordsIn(title), ...stemsIn(title)];
    const isHeld = ({ word, stem }: (typeof wanted)[number]) =>
      held.some((one) => one === stem || one.startsWith(word));
    return (
      wanted.length > 0 &&
      wanted.every(isHeld) &&
      !unwantedStems.some((stem) => held.includes(stem)) &&
      phrases.every((phrase) => says(title, phrase)) &&
      !unwantedPhrases.some((phrase) => says(title, phrase))
    );
  };
}
