import type { AreaNode, Theme, Speaker } from '../../contract/pictures.js';
import type { ObservationKind } from '../../contract/promises.js';

/** What a column may be called, in the first line of a file; in small letters. */
export const heads = {
  area: ['område', 'plats', 'area', 'place'],
  kind: ['slag', 'kind'],
  theme: ['tema', 'ämne', 'theme'],
  measure: ['mått', 'vad', 'fråga', 'measure'],
  from: ['från', 'from'],
  until: ['till', 'until', 'to'],
  value: ['antal', 'count', 'value'],
  of: ['av', 'svar', 'bas', 'of', 'base'],
  voice: ['röst', 'vem', 'voice'],
  said: ['sagt', 'synpunkt', 'said'],
  source: ['källa', 'source'],
  sourceOn: ['källans datum', 'hämtad', 'source date'],
} as const;

export type Column = keyof typeof heads;

export const needed: readonly Column[] = ['area', 'kind', 'theme', 'measure', 'from', 'until', 'value', 'source'];

const kinds: Readonly<Record<ObservationKind, readonly string[]>> = {
  reported_crime: ['anmälda brott', 'anmälningar', 'reported crime'],
  survey: ['enkät', 'trygghetsmätning', 'survey'],
  incoming_matters: ['inkomna ärenden', 'incoming matters'],
  dialogue: ['dialog', 'dialogue'],
  complaint: ['klagomål', 'complaint'],
  safety_walk: ['trygghetsvandring', 'safety walk'],
  activity: ['uppföljning av aktivitet', 'aktivitet', 'activity'],
};

const themeWords: Readonly<Record<Theme, readonly string[]>> = {
  theft: ['tillgreppsbrott', 'stöld', 'theft'],
  partner_violence: ['brott i nära relation', 'våld i nära relation', 'partner violence'],
  elderly: ['brott mot äldre', 'äldre', 'elderly'],
  youth: ['unga i risk', 'unga', 'youth'],
  robbery: ['rån', 'personrån', 'robbery'],
  drugs: ['narkotika', 'drugs'],
  violence: ['våld på allmän plats', 'våld', 'violence'],
  disorder: ['ordning och belysning', 'ordning', 'disorder'],
  traffic: ['trafik', 'traffic'],
  other: ['annat', 'övrigt', 'other'],
};

const voiceWords: Readonly<Record<Speaker, readonly string[]>> = {
  citizen: ['medborgare', 'boende', 'citizen'],
  staff: ['medarbetare', 'personal', 'staff'],
  partner: ['samverkanspart', 'partner'],
};

export const kindNamed = (word: string) => named(kinds, word);
export const themeNamed = (word: string) => named(themeWords, word);
export const voiceNamed = (word: string) => named(voiceWords, word);

/** "Annedal", or "Mariehäll/Annedal" where two places have one name. */
export function areaNamed(areas: readonly AreaNode[], written: string): AreaNode | undefined {
  const [name = '', around] = written.split('/').map(plain).reverse();
  const alike = areas.filter((area) => plain(area.name) === name);
  const nameOf = (id: string | null) => plain(areas.find((area) => area.id === id)?.name ?? '');
  const fitting = around === undefined ? alike : alike.filter(({ withinId }) => nameOf(withinId) === around);
  return fitting.length === 1 ? fitting[0] : undefined;
}

export function plain(word: string): string {
  return word.trim().toLowerCase().normalize('NFC');
}

function named<K extends string>(words: Readonly<Record<K, readonly string[]>>, written: string): K | undefined {
  const all = Object.entries(words) as [K, readonly string[]][];
  return all.find(([key, names]) => key === plain(written) || names.includes(plain(written)))?.[0];
}
