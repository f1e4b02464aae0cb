import type { Language } from '../../contract/agencies.js';
import { practice as practiceInEnglish } from '../../contract/words/practice-en.js';
import { practice as practiceInSwedish } from '../../contract/words/practice-sv.js';

const swedish = {
  only: 'Endast',
  case: 'Ärende',
  note: 'Anteckning',
  action: 'Åtgärd',
  consent: 'Samtycke',
  request: 'Begäran om uppgifter',
  from: 'Från och med',
  information: 'Uppgifter',
  agencies: 'Gäller för',
  givers: 'Givet av',
  code: 'Kod',
  kind: 'Vad',
  readers: 'Läses av',
  at: 'Tid',
  by: 'Av',
  agency: 'Myndighet',
  text: 'Text',
  title: 'Rubrik',
  stage: 'Steg',
  area: 'Område',
  labels: 'Etiketter',
  responsible: 'Ansvarig',
  due: 'Senast',
  outcome: 'Hur det gick',
  comment: 'Kommentar',
  corrected: 'Rättad',
  withdrawn: 'Tillbakatagen eller återkallat',
  reason: 'Skäl',
  marks: 'Polisens bedömning',
  source: 'Källan',
  restricted: 'Begränsat till namngivna',
  yes: 'Ja',
  no: 'Nej',
  notes: 'Anteckningar',
};

export type Word = keyof typeof swedish;

const english: Record<Word, string> = {
  only: 'Only',
  case: 'Case',
  note: 'Note',
  action: 'Action',
  consent: 'Consent',
  request: 'Request for information',
  from: 'From',
  information: 'Information',
  agencies: 'Concerns',
  givers: 'Given by',
  code: 'Code',
  kind: 'What',
  readers: 'Read by',
  at: 'Time',
  by: 'By',
  agency: 'Agency',
  text: 'Text',
  title: 'Title',
  stage: 'Stage',
  area: 'Area',
  labels: 'Labels',
  responsible: 'Responsible',
  due: 'No later than',
  outcome: 'How it went',
  comment: 'Comment',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  reason: 'Reason',
  marks: 'As the police judge it',
  source: 'The source',
  restricted: 'Restricted to named people',
  yes: 'Yes',
  no: 'No',
  notes: 'Notes',
};

const words = { sv: swedish, en: english };
const practices = { sv: practiceInSwedish, en: practiceInEnglish };

export function wordIn(language: Language): (word: Word) => string {
  return (word) => words[language][word];
}

/** A stage, label or outcome by its key: "label.peers". */
export function practiceIn(language: Language): (key: string) => string {
  const known: Partial<Record<string, string>> = practices[language];
  return (key) => known[key] ?? key;
}
