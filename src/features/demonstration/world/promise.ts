import type { BringObservation, KeepDialogue, KeepFocus, KeepIndicator } from '../../../contract/promises.js';

// The promise of 2020 for Bromma, in the words in which it was made (Polismyndigheten, Lokalpolisområde Vällingby).
// Activities, dates and figures are invented, but for those of the survey, which are the city's own (Trygghetsmätningen 2020).

interface WorldFocus extends Omit<KeepFocus, 'place' | 'version' | 'responsibleAgencyId'> {
  /** The agency that answers for it. */
  readonly by: 'police' | 'social';
  readonly indicators: readonly Omit<KeepIndicator, 'focusId' | 'version'>[];
  /** By whom, what, and when it was done; null where it is still to do. */
  readonly activities: readonly (readonly [by: string, what: string, dueOn: string, doneOn: string | null])[];
}

export const promiseSummary =
  'Det här lovade polisen i Vällingby och Bromma stadsdel dig som bor eller är i Bromma. Här ser du hur det går.';

const year = { baseFrom: '2019-01-01', baseUntil: '2019-12-31', targetOn: '2020-12-31' } as const;

/** What the board Platser works on. */
export const workedOnByBoard = 'Riktat arbete mot avgränsade platser och områden';

export const focuses: readonly WorldFocus[] = [
  {
    theme: workedOnByBoard,
    problem: 'Många klagomål under 2019 om tillgreppsbrott i Mariehäll/Annedal.',
    causes: 'Nya kvarter med öppna garage och förråd, och få som rör sig där på dagen.',
    commitment: 'Göra en analys av brottslighet och otrygghet i Mariehäll/Annedal.',
    explanation: null,
    by: 'police',
    responsible: 'kommunpolis',
    nextFollowUpOn: '2020-12-15',
    indicators: [
      {
        name: 'Boende och butiker vi har talat med',
        measure: 'Samtal i Mariehäll/Annedal',
        how: 'sum',
        target: 200,
        ...year,
      },
    ],
    activities: [
      ['JN', 'Enkät till alla bostadsrättsföreningar', '2020-09-01', '2020-09-02'],
      ['JN', 'Trygghetsvandring i Mariehäll, 38 deltagare', '2020-10-15', '2020-10-14'],
      ['JN', 'Redovisade stöldanmälningar per månad för boende i Annedal', '2020-11-20', '2020-11-18'],
      ['JN', 'Analysen klar och berättad för de boende', '2020-12-15', null],
    ],
  },
  {
    theme: 'Brott mot särskilt utsatta',
    problem: 'En stor del av socialtjänstens inkomna ärenden gäller brott i nära relation.',
    causes: 'Stödet kommer sent, och den utsatta får själv söka upp det.',
    commitment: 'Förebygga brott mot särskilt utsatta brottsoffer.',
    explanation: 'Till exempel de som utsätts för brott i nära relationer, brott mot äldre och unga brottsoffer.',
    by: 'social',
    responsible: 'enhetschef',
    nextFollowUpOn: '2020-12-15',
    indicators: [
      {
        name: 'Brottsutsatta som fått stödsamtal inom en vecka',
        measure: 'Stödsamtal inom en vecka',
        how: 'sum',
        target: 47,
        ...year,
      },
    ],
    activities: [
      ['PW', 'Föreläsning om bedrägerier mot äldre, tre träffpunkter', '2020-10-10', '2020-10-05'],
      ['PW', 'Gemensam rutin för stöd första veckan', '2020-11-15', '2020-11-10'],
    ],
  },
  {
    theme: 'Unga i risk för kriminalitet',
    problem: 'Ungdomsgäng skapar otrygghet, och fler unga utsätts för rån.',
    causes: 'Skola, socialtjänst och polis ser olika delar och möts sällan.',
    commitment:
      'Samverka med skolorna och stadsdelen i Bromma för att förhindra att unga faller in i eller utsätts för kriminalitet.',
    explanation: null,
    by: 'social',
    responsible: 'preventionssamordnare',
    nextFollowUpOn: '2020-12-15',
    indicators: [
      {
        name: 'Skolor med kontaktpolis och möte varje månad',
        measure: 'Skolor med kontaktpolis',
        how: 'latest',
        target: 12,
        ...year,
      },
    ],
    activities: [
      ['PW', 'Föräldramöte om personrån, 140 deltagare', '2020-09-25', '2020-09-21'],
      ['JN', 'Två skolor till har fått en fast kontaktpolis', '2020-11-15', '2020-11-16'],
    ],
  },
];

const counted = (measure: string, days: readonly (readonly [string, number, number | null])[], source: string) =>
  days.map(([on, value, ofValue]) => ({
    ...{ kind: 'activity' as const, measure, fromOn: `${on.slice(0, 7)}-01`, untilOn: on, value, ofValue },
    ...{ source, sourceOn: on },
  }));

export const observations: readonly Omit<BringObservation, 'id'>[] = [
  ...counted(
    'Samtal i Mariehäll/Annedal',
    [
      ['2020-06-30', 74, null],
      ['2020-09-30', 81, null],
      ['2020-11-14', 57, null],
    ],
    'Dialogerna',
  ),
  ...counted(
    'Stödsamtal inom en vecka',
    [
      ['2019-12-31', 26, 50],
      ['2020-06-30', 20, 26],
      ['2020-11-21', 21, 26],
    ],
    'Socialtjänstens uppföljning',
  ),
  ...counted(
    'Skolor med kontaktpolis',
    [
      ['2019-12-31', 4, null],
      ['2020-06-30', 7, null],
      ['2020-11-21', 9, null],
    ],
    'Mötesprotokollen',
  ),
];

/** Where and when anybody could come and talk about it. */
export const dialogues: readonly Omit<KeepDialogue, 'version'>[] = [
  {
    ...{ what: 'Vi visar vad analysen av Mariehäll och Annedal har kommit fram till', place: 'Annedals torg' },
    ...{ onDay: '2020-12-08', fromTime: '17:00', untilTime: '19:00', isCancelled: false },
  },
];
