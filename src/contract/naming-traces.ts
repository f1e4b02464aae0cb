import { holdsIdentityNumber } from './identity-numbers.js';

/** What in a text may tell which child it is about. */
export interface NamingTraces {
  number: boolean;
  phone: boolean;
  /** "E.L. i 8B": a child who can be told apart. */
  initials: boolean;
  /** Words that look like names. It is a guess, and said as a question. */
  names: string[];
}

const initials =
  /(?<!\p{L})\p{Lu}\.? ?\p{Lu}\.?(?!\p{L})[\s,]*(?:i|från|in|from|\()?\s*(?:klass |årskurs |class |year )?\d ?\p{L}?(?!\p{L})/u;
const dotted = /(?<!\p{L})\p{Lu}\. ?\p{Lu}\./u;
/** A word with a capital in it, which no sentence begins with. */
const inside = /(?<=[\p{Ll}\d,;:–"”')] )["”']?(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)*)/gu;
/** Two in a row, wherever they stand. */
const pair = /(?<!\p{L})(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)+)/gu;

/** Written with a capital and nobody's name: what young people use, and who helps them. */
const nobodys = new Set(
  'Instagram Snapchat Snap Tiktok Discord Facebook Youtube Whatsapp Telegram Signal Roblox Bris Swish Teams Google Barnahus Bup Jag I'.split(
    ' ',
  ),
);

const phone = /(?<![\d-])(?:\+46 ?|0)\d{1,3}[- ]?\d{2,3}[ ]?\d{2,3}[ ]?\d{2}(?!\d)/;

/** Looks for names, numbers, and initials with a class: a help to whoever writes, and no proof of anything. Both ends ask it. */
export function namingTraces(text: string): NamingTraces {
  return {
    number: holdsIdentityNumber(text) || /(?<!\d)\d{6}(?:\d{2})?[-+\u2010-\u2015\u2212]\d{4}(?!\d)/.test(text),
    phone: phone.test(text),
    initials: initials.test(text) || dotted.test(text),
    names: namesIn(text),
  };
}

function namesIn(text: string): string[] {
  const found = [inside, pair].flatMap((pattern) => [...text.matchAll(pattern)].map(([, words = '']) => words));
  const names = [...new Set(found)].filter((words) => !nobodys.has(words));
  return names.filter((words) => !names.some((other) => other !== words && other.includes(words)));
}
