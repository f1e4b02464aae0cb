import { holdsIdentityNumber } from '../../../contract/identity-numbers.js';
import { namingTraces } from '../../../contract/naming-traces.js';
import { voiceLimits, type VoiceTheme, voiceThemes } from '../../../contract/voices.js';
import type { FormFields } from '../../../platform/http/forms.js';

/** What stands in the form, as it came. */
export interface VoiceInput {
  readonly theme: string;
  readonly place: string;
  readonly text: string;
  /** "What I have written is about nobody who could be pointed out." */
  readonly isSure: boolean;
}

/** Why it is not kept as it is. */
export type VoiceFault =
  | 'theme'
  | 'place'
  | 'text'
  | 'number'
  | 'phone'
  | 'initials'
  | 'names'
  | 'trap'
  | 'too-soon'
  | 'too-late'
  | 'flood'
  | 'full';

export const emptyVoice: VoiceInput = { theme: '', place: '', text: '', isSure: false };

/** The field that nobody sees, and that only a program fills in. */
export const trap = 'homepage';

export function voiceIn(fields: FormFields): VoiceInput {
  const { theme = '', place = '', text = '', sure } = fields;
  const oneLine = place.replaceAll(/\s+/gu, ' ').trim();
  return { theme, place: oneLine, text: text.replaceAll('\r\n', '\n').trim(), isSure: sure === 'yes' };
}

export function isTheme(theme: string): theme is VoiceTheme {
  return voiceThemes.some((known) => known === theme);
}

/** What is wrong with it. A number is never kept; what looks like a name is, where whoever writes has looked once more. */
export function faultsIn(input: VoiceInput, area: string): VoiceFault[] {
  const { theme, place, text, isSure } = input;
  const { min, max } = voiceLimits.text;
  const wrong: [isWrong: boolean, fault: VoiceFault][] = [
    [!isTheme(theme), 'theme'],
    [place.length > voiceLimits.place || !isStorable(place), 'place'],
    [text.length < min || text.length > max || !isStorable(text), 'text'],
    [holdsNumber(`${place}\n${text}`), 'number'],
  ];
  const faults = wrong.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []));
  return isSure ? faults : [...faults, ...pointersIn(input, area)];
}

/** The words that look like somebody's name, and are not a place's: neither that of the area nor of what she has named as one. */
export function namesIn({ place, text }: VoiceInput, area: string): string[] {
  const rest = [area, place].filter(Boolean).reduce((words, name) => words.replaceAll(name, ''), text);
  return namingTraces(rest).names.filter((words) => !words.split(/[ -]/).every((word) => isPlace(word)));
}

function pointersIn(input: VoiceInput, area: string): VoiceFault[] {
  const { phone, initials } = namingTraces(`${input.place}\n${input.text}`);
  const found: [isFound: boolean, fault: VoiceFault][] = [
    [phone, 'phone'],
    [initials, 'initials'],
    [namesIn(input, area).length > 0, 'names'],
  ];
  return found.flatMap(([isFound, fault]) => (isFound ? [fault] : []));
}

function holdsNumber(text: string): boolean {
  return holdsIdentityNumber(text) || namingTraces(text).number;
}

/** What Postgres keeps as it came. */
function isStorable(text: string): boolean {
  return /^[^\0\p{Cs}]*$/u.test(text);
}

/** As places are called, and people are not. */
function isPlace(word: string): boolean {
  return /(?:plan|planen|torg|torget|gata|gatan|vägen|gränd|stigen|allén|skolan|parken|stationen|hallen|bron|backen|kajen|hamnen|centrum|kyrkan|kyrkogården)s?$/iu.test(
    word,
  );
}
