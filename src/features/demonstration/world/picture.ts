import type { BringFigure } from '../../../contract/figure-files.js';
import type { KeepAgreement } from '../../../contract/agreements.js';
import type { AnalysisView, Theme, Weights } from '../../../contract/pictures.js';

// The picture of 2019 that the promise of 2020 rests on. Where a source says "verklig siffra" the figure is the source's own;
// every other figure is invented, and marked so on screen.

export interface WorldFigure extends Omit<BringFigure, 'id'> {
  readonly by: string;
  readonly area: string;
  readonly isReal?: true;
}

const year = (of: number) => ({ fromOn: `${String(of)}-01-01`, untilOn: `${String(of)}-12-31` });
const unsaid = { voice: null, said: null, ofValue: null } as const;
const onPaper = (source: string, sourceOn: string) => ({ source, sourceOn });
const diary = (of: number) => onPaper('Polisens noteringar om klagomål, påhittat exempel', `${String(of)}-12-31`);
const crimes = (of: number) => onPaper('Polisens anmälningsstatistik, påhittat exempel', `${String(of + 1)}-01-20`);
const matters = (of: number) => onPaper('Socialtjänstens statistik, påhittat exempel', `${String(of + 1)}-01-31`);
const survey = {
  ...onPaper(
    'Lokalpolisområdets enkät sommaren 2019; 1 938 svar utan Ekerö är verkligt, andelen påhittad',
    '2019-09-15',
  ),
  ...{
    by: 'JN',
    area: 'Bromma',
    kind: 'survey' as const,
    ofValue: 1938,
    voice: null,
    said: null,
    fromOn: '2019-06-01',
    untilOn: '2019-08-31',
  },
} as const;
const city2017 = onPaper('Trygghetsmätningen 2017; andelen är verklig, antalet svar i Bromma påhittat', '2017-12-31');
const city2020 = onPaper(
  'Stockholms stad, Trygghetsmätningen 2020, 3 221 svar i Bromma (verklig siffra)',
  '2020-12-31',
);
const asked = {
  by: 'PW',
  area: 'Bromma',
  kind: 'survey' as const,
  theme: 'other' as const,
  voice: null,
  said: null,
} as const;
const burglaries = {
  by: 'JN',
  area: 'Bromma',
  kind: 'reported_crime' as const,
  theme: 'theft',
  measure: 'Bostadsinbrott, januari–juli',
} as const;

export const figures: readonly WorldFigure[] = [
  ...[
    { area: 'Annedal', value: 19, of: 2019, said: 'Cyklar och barnvagnar försvinner ur garage och förråd.' },
    { area: 'Annedal', value: 7, of: 2018, said: null },
    { area: 'Mariehäll', value: 12, of: 2019, said: 'Stölder ur bilar på gatan vid kanalen.' },
    { area: 'Mariehäll', value: 9, of: 2018, said: null },
  ].map(({ area, value, of, said }): WorldFigure => ({
    ...{
      by: 'JN',
      area,
      kind: 'complaint' as const,
      theme: 'theft' as const,
      measure: 'Klagomål om stöld',
      value,
      ofValue: null,
    },
    ...{ voice: 'citizen' as const, said, ...year(of), ...diary(of) },
  })),
  ...[
    { theme: 'theft' as const, measure: 'Stöld ur garage, förråd och bil', area: 'Mariehäll', now: 47, before: 29 },
    { theme: 'theft' as const, measure: 'Stöld ur garage, förråd och bil', area: 'Alvik', now: 41, before: 44 },
    { theme: 'robbery' as const, measure: 'Personrån utomhus', area: 'Bromma', now: 44, before: 37 },
    { theme: 'partner_violence' as const, measure: 'Misshandel i nära relation', area: 'Bromma', now: 96, before: 91 },
  ].flatMap(({ theme, measure, area, now, before }): WorldFigure[] =>
    [
      { value: now, of: 2019 },
      { value: before, of: 2018 },
    ].map(({ value, of }) => ({
      ...{
        by: 'JN',
        area,
        kind: 'reported_crime' as const,
        theme: theme,
        measure,
        value,
        ...unsaid,
        ...year(of),
        ...crimes(of),
      },
    })),
  ),
  {
    ...{
      by: 'JN',
      area: 'Bromma',
      kind: 'reported_crime' as const,
      theme: 'robbery',
      measure: 'Personrån utomhus',
      value: 39,
      isReal: true,
    },
    ...{ ...unsaid, ...year(2017), ...onPaper('Brå, preliminär statistik 2017 (verklig siffra)', '2018-01-18') },
  },
  ...[
    { value: 100, of: 2016 },
    { value: 151, of: 2017 },
  ].map(({ value, of }): WorldFigure => ({
    ...{
      ...burglaries,
      value,
      ...unsaid,
      fromOn: `${String(of)}-01-01`,
      untilOn: `${String(of)}-07-31`,
      isReal: true as const,
    },
    ...onPaper('Anmälda bostadsinbrott i Bromma, januari–juli (verklig siffra)', '2017-08-31'),
  })),
  { ...survey, theme: 'theft' as const, measure: 'Vill att polisen går före på inbrott och stöld', value: 812 },
  { ...survey, theme: 'robbery' as const, measure: 'Vill att polisen går före på personrån', value: 640 },
  { ...survey, theme: 'drugs' as const, measure: 'Vill att polisen går före på narkotikabrott', value: 523 },
  { ...survey, theme: 'youth' as const, measure: 'Känner otrygghet på grund av ungdomsgäng', value: 701 },
  ...[
    { theme: 'partner_violence' as const, measure: 'Ärenden som gäller brott i nära relation', now: 148, before: 139 },
    { theme: 'youth' as const, measure: 'Ärenden om unga i risk', now: 87, before: 64 },
    { theme: 'elderly' as const, measure: 'Ärenden om brott mot äldre', now: 4, before: 6 },
  ].flatMap(({ theme, measure, now, before }): WorldFigure[] =>
    [
      { value: now, ofValue: 412, of: 2019 },
      { value: before, ofValue: 405, of: 2018 },
    ].map(({ value, ofValue, of }) => ({
      ...{
        by: 'PW',
        area: 'Bromma',
        kind: 'incoming_matters' as const,
        theme: theme,
        measure,
        value,
        ofValue,
      },
      ...{ voice: null, said: null, ...year(of), ...matters(of) },
    })),
  ),
  {
    ...{
      by: 'PW',
      area: 'Bromma',
      kind: 'dialogue' as const,
      theme: 'youth',
      measure: 'Synpunkter om unga',
      value: 26,
      ofValue: null,
    },
    ...{ voice: 'staff' as const, said: 'Yngre elever dras in av äldre, ofta efter skolan.', ...year(2019) },
    ...onPaper('Medarbetardialog hösten 2019, påhittat exempel', '2019-11-12'),
  },
  {
    ...{
      by: 'PW',
      area: 'Mariehäll',
      kind: 'safety_walk' as const,
      theme: 'disorder',
      measure: 'Mörka platser',
      value: 11,
      ofValue: null,
    },
    ...{
      voice: 'partner' as const,
      said: 'Gångvägen mot Annedal är mörk.',
      fromOn: '2019-10-09',
      untilOn: '2019-10-09',
    },
    ...onPaper('Trygghetsvandring i Mariehäll, påhittat exempel', '2019-10-10'),
  },
  { ...asked, measure: 'Oroar sig ofta för brott', value: 390, ofValue: 3000, ...year(2017), ...city2017 },
  { ...asked, measure: 'Utsatt för brott senaste året', value: 750, ofValue: 3000, ...year(2017), ...city2017 },
  {
    ...asked,
    measure: 'Oroar sig ofta för brott',
    value: 322,
    ofValue: 3221,
    ...year(2020),
    ...city2020,
    isReal: true,
  },
  {
    ...asked,
    measure: 'Utsatt för brott senaste året',
    value: 644,
    ofValue: 3221,
    ...year(2020),
    ...city2020,
    isReal: true,
  },
];

export const populations = [
  { area: 'Bromma', year: 2007, people: 62_375 },
  { area: 'Bromma', year: 2009, people: 64_529 },
  { area: 'Bromma', year: 2014, people: 72_000 },
] as const;
export const populationSource = 'Uppgift om stadsdelsområdet (verklig siffra)';

export const contributions: readonly { by: string; theme: Theme; words: string }[] = [
  {
    by: 'JN',
    theme: 'theft',
    words: 'Från Mariehäll/Annedal har vi fått mycket klagomål om tillgreppsbrott under 2019.',
  },
  { by: 'JN', theme: 'robbery', words: 'Personrånen är fler än förra året, men skillnaden ryms i slumpen.' },
  { by: 'JN', theme: 'youth', words: 'I enkäten säger boende att ungdomsgäng gör dem otrygga.' },
  { by: 'JN', theme: 'partner_violence', words: 'Anmälningarna ligger stilla, men mörkertalet är stort.' },
  { by: 'PW', theme: 'partner_violence', words: 'En stor del av våra inkomna ärenden gäller brott i nära relation.' },
  { by: 'PW', theme: 'youth', words: 'Fler unga kommer till oss, och de är yngre.' },
  { by: 'PW', theme: 'elderly', words: 'Få ärenden, men de som drabbas drabbas hårt.' },
  { by: 'PW', theme: 'disorder', words: 'Det som sades på vandringen i Mariehäll.' },
];

export const weights: Weights & { reason: string } = {
  ...{ common: 30, worrying: 20, trend: 20, askedFor: 30 },
  reason: 'Styrgruppen: det som medborgarna frågar efter ska väga mer.',
};

export const analyses: readonly Omit<AnalysisView, 'version'>[] = [
  {
    ...{
      theme: 'theft' as const,
      place: 1,
      problem: 'Många klagomål under 2019 om tillgreppsbrott i Mariehäll/Annedal.',
    },
    whereWhen: 'Garage, cykelrum och gatan vid kanalen, mest på vardagar dagtid.',
    affected: 'Boende i nya bostadsrättsföreningar, och de som parkerar på gatan.',
    causes: 'Nya kvarter med öppna garage och förråd, och få som rör sig där på dagen.',
    doneSoFar: 'Grannsamverkan i två föreningar.',
  },
  {
    ...{
      theme: 'partner_violence',
      place: 2,
      problem: 'En stor del av socialtjänstens inkomna ärenden gäller brott i nära relation.',
    },
    whereWhen: 'I hemmet, i hela Bromma; flest orosanmälningar efter helger.',
    affected: 'Kvinnor och barn, och äldre som vårdas av närstående.',
    causes: 'Stödet kommer sent, och den utsatta får själv söka upp det.',
    doneSoFar: 'Rutin för hembesök av polis och socialtjänst.',
  },
  {
    ...{ theme: 'youth' as const, place: 3, problem: 'Ungdomsgäng skapar otrygghet, och fler unga utsätts för rån.' },
    whereWhen: 'Brommaplan, Alvik och tunnelbanan, eftermiddagar och kvällar.',
    affected: 'Elever i högstadiet, som både utsätts och dras in.',
    causes: 'Skola, socialtjänst och polis ser olika delar och möts sällan.',
    doneSoFar: null,
  },
];

type WorldAgreement = Omit<KeepAgreement, 'version' | 'underId' | 'correctsId' | 'parties'>;

const twoYears = { year: 2019, untilOn: '2022-02-28', reviewOn: '2022-02-28' } as const;

export const cityAgreement: WorldAgreement = {
  ...{ level: 'city' as const, title: 'Polisen och Stockholms stad', ...twoYears, fromOn: '2020-03-01' },
  purpose: 'Polisen och staden arbetar tillsammans för att förebygga brott och öka tryggheten i hela staden.',
  themes: ['theft', 'partner_violence', 'youth'],
  groups: [],
};

export const districtAgreement: WorldAgreement = {
  ...{ level: 'district' as const, title: 'Polisen och Bromma stadsdel', ...twoYears, fromOn: '2020-03-02' },
  purpose:
    'Med ledning av den gemensamma lägesbilden arbetar polisen i Vällingby och Bromma stadsdel med tre fokusområden.',
  themes: ['theft', 'partner_violence', 'youth'],
  groups: [
    {
      name: 'Särskilt utsatta',
      task: 'Barn och vuxna ska inte utsättas för våld i nära relation, äldre inte för brott.',
    },
    { name: 'Unga i risk', task: 'Föreslå hur det ska mätas, och vilka åtgärder som ska göras.' },
    { name: 'Platser', task: 'Göra en analys av Mariehäll/Annedal.' },
  ],
};

export const agreed = {
  police: 'Polisen, lokalpolisområde Vällingby',
  city: 'Stockholms stad',
  district: 'Bromma stadsdelsförvaltning',
};
