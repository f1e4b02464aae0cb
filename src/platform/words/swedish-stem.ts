/**
 * The Swedish stemmer of Snowball (snowballstem.org). Ours, and not the database's: it must take a word apart before the
 * database sees it, and in the same way for as long as the keyed hash of what is left is kept.
 */
export function swedishStem(word: string): string {
  const from = regionOf(word);
  if (from === undefined) return word;
  return [withoutEnding, withoutDouble, withoutDerivation].reduce((left, step) => step(left, from), word);
}

/** Endings are looked for after the first letter that is no vowel and follows one, and never in the first three. */
function regionOf(word: string): number | undefined {
  const beginning = /^[^aeiouyåäö]*[aeiouyåäö]+[^aeiouyåäö]/u.exec(word);
  return beginning === null || word.length < 3 ? undefined : Math.max(3, beginning[0].length);
}

function withoutEnding(word: string, from: number): string {
  const ending = longest(endings, word, from);
  if (ending === undefined) return word;
  const left = word.slice(0, -ending.length);
  return ending === 's' && !/[bcdfghjklmnoprtvy]$/.test(left) ? word : left;
}

function withoutDouble(word: string, from: number): string {
  return longest(doubles, word, from) === undefined ? word : word.slice(0, -1);
}

function withoutDerivation(word: string, from: number): string {
  const ending = longest(derivations, word, from);
  if (ending === undefined) return word;
  if (!ending.endsWith('t')) return word.slice(0, -ending.length);
  return ending === 'öst' && !/[iklnprtuv]öst$/.test(word) ? word : word.slice(0, -1);
}

/** They stand longest first. */
function longest(some: readonly string[], word: string, from: number): string | undefined {
  const region = word.slice(from);
  return some.find((ending) => region.endsWith(ending));
}

const endings = (
  'heterna hetens arnas ernas ornas andes arens andet anden heten heter arna erna orna ande arne aste aren ades erns ' +
  'ade are ern ens het ast ad en ar er or as es at a e s'
).split(' ');
const doubles = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];
const derivations = ['fullt', 'öst', 'lig', 'els', 'ig'];
