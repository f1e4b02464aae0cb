import type { AgencyKind, Role } from '../../../contract/agencies.js';
import type { BoardTemplateName } from '../../../contract/board-templates.js';

/** Who and what there is in the demonstration: places and schools are real, people are invented. */

export interface WorldAgency {
  readonly key: string;
  readonly kind: AgencyKind;
  readonly authority: string;
  readonly name: string;
  readonly shortName: string;
}

export interface WorldPerson {
  readonly agency: string;
  readonly initials: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Offered on the sign-in page. */
  readonly isOffered?: boolean;
}

export const authorities = [
  { name: 'Polismyndigheten', isPublic: true },
  { name: 'Bromma stadsdelsnämnd', isPublic: true },
  { name: 'Utbildningsnämnden, Stockholms stad', isPublic: true },
  { name: 'Fristående huvudman', isPublic: false },
  { name: 'Ideell förening', isPublic: false },
  { name: 'Driften', isPublic: false },
] as const;

/** The 24 neighbourhoods of Bromma (Stockholms stad), and Annedal, which is a place in Mariehäll. */
export const neighbourhoods = [
  'Abrahamsberg',
  'Alvik',
  'Beckomberga',
  'Blackeberg',
  'Bromma kyrka',
  'Bällsta',
  'Eneby',
  'Höglandet',
  'Mariehäll',
  'Nockeby',
  'Nockebyhov',
  'Norra Ängby',
  'Olovslund',
  'Riksby',
  'Smedslätten',
  'Stora Mossen',
  'Södra Ängby',
  'Traneberg',
  'Ulvsunda',
  'Ulvsunda industriområde',
  'Åkeshov',
  'Åkeslund',
  'Ålsten',
  'Äppelviken',
];
export const places = [{ name: 'Annedal', within: 'Mariehäll' }];

/** Municipal schools of Bromma: public facts. Each is an agency; all are of one authority. */
const municipalSchools = [
  'Abrahamsbergsskolan',
  'Adolfsbergsskolan',
  'Alviksskolan',
  'Beckombergaskolan',
  'Blackebergs gymnasium',
  'Blackebergsskolan',
  'Bromma gymnasium',
  'Brommaskolan',
  'Höglandsskolan',
  'Mariehällsskolan',
  'Nockebyhovsskolan',
  'Norra Ängby skola',
  'Nya Elementar',
  'Olovslundsskolan',
  'Riksbyskolan',
  'Smedslättsskolan',
  'Solvalla skola',
  'Södra Ängby skola',
  'Ulvsundaskolan',
  'Ålstensskolan',
  'Äppelviksskolan',
];

const school = (name: string): WorldAgency => ({
  key: name,
  kind: 'school',
  authority: 'Utbildningsnämnden, Stockholms stad',
  name,
  shortName: name,
});

export const agencies: readonly WorldAgency[] = [
  {
    key: 'police',
    kind: 'police',
    authority: 'Polismyndigheten',
    name: 'Polisen, Vällingby',
    shortName: 'Polisen, Vällingby',
  },
  {
    key: 'social',
    kind: 'social_services',
    authority: 'Bromma stadsdelsnämnd',
    name: 'Socialtjänsten, Bromma',
    shortName: 'Socialtjänsten, Bromma',
  },
  {
    key: 'leisure',
    kind: 'leisure',
    authority: 'Bromma stadsdelsnämnd',
    name: 'Fritidsgårdarna, Bromma',
    shortName: 'Fritid, Bromma',
  },
  {
    key: 'support',
    kind: 'victim_support',
    authority: 'Ideell förening',
    name: 'Brottsofferstödet, Bromma',
    shortName: 'Brottsofferstödet',
  },
  ...municipalSchools.map(school),
  {
    key: 'independent',
    kind: 'school',
    authority: 'Fristående huvudman',
    name: 'Fristående skola, Alvik',
    shortName: 'Fristående, Alvik',
  },
  { key: 'operation', kind: 'operation', authority: 'Driften', name: 'Driften', shortName: 'Systemet' },
];

/** The two schools that take part in the invented cases. */
export const mainSchool = 'Brommaskolan';
export const otherSchool = 'Mariehällsskolan';

const offered = { isOffered: true } as const;

export const people: readonly WorldPerson[] = [
  { agency: 'police', initials: 'AE', name: 'Anders Ekholm', title: 'Områdespolis', roles: ['caseworker'], ...offered },
  {
    agency: 'police',
    initials: 'JN',
    name: 'Jenny Nordin',
    title: 'Kommunpolis',
    roles: ['caseworker', 'coordinator'],
    ...offered,
  },
  { agency: 'police', initials: 'PO', name: 'Petra Olofsson', title: 'Områdespolis', roles: ['caseworker'] },
  { agency: 'police', initials: 'RB', name: 'Rikard Bergman', title: 'Utredare', roles: ['caseworker'] },
  { agency: 'police', initials: 'BH', name: 'Birgitta Hallgren', title: 'Gruppchef', roles: ['manager'], ...offered },
  { agency: 'social', initials: 'KL', name: 'Karin Lind', title: 'Mottagning', roles: ['caseworker'], ...offered },
  {
    agency: 'social',
    initials: 'SR',
    name: 'Sara Rosén',
    title: 'Socialsekreterare',
    roles: ['caseworker'],
    ...offered,
  },
  { agency: 'social', initials: 'PW', name: 'Pia Wallin', title: 'Samordnare', roles: ['coordinator'], ...offered },
  { agency: 'social', initials: 'TF', name: 'Tomas Frisk', title: 'Familjebehandlare', roles: ['caseworker'] },
  { agency: 'social', initials: 'UD', name: 'Ulrika Dahl', title: 'Socialsekreterare', roles: ['caseworker'] },
  { agency: 'social', initials: 'EG', name: 'Eva Granath', title: 'Enhetschef', roles: ['manager'], ...offered },
  { agency: 'social', initials: 'LT', name: 'Lisa Törn', title: 'Kommunikatör', roles: ['communicator'] },
  { agency: 'leisure', initials: 'NF', name: 'Nils Fors', title: 'Fritidsledare', roles: ['contact'] },
  { agency: 'support', initials: 'GA', name: 'Gun Alm', title: 'Stödperson', roles: ['contact'] },
  { agency: mainSchool, initials: 'MS', name: 'Maria Sandell', title: 'Skolkontakt', roles: ['contact'], ...offered },
  { agency: mainSchool, initials: 'JS', name: 'Jonas Strand', title: 'Kurator', roles: ['contact'] },
  {
    agency: mainSchool,
    initials: 'EK',
    name: 'Erik Kjellin',
    title: 'Rektor',
    roles: ['principal', 'manager'],
    ...offered,
  },
  { agency: otherSchool, initials: 'LB', name: 'Lena Boman', title: 'Skolkontakt', roles: ['contact'] },
  { agency: otherSchool, initials: 'OH', name: 'Olle Hedin', title: 'Rektor', roles: ['principal', 'manager'] },
  {
    agency: 'independent',
    initials: 'HD',
    name: 'Hanna Dufva',
    title: 'Skolkontakt',
    roles: ['contact', 'manager'],
    ...offered,
  },
  { agency: 'operation', initials: 'DR', name: 'David Rask', title: 'Driftansvarig', roles: ['operator'], ...offered },
  ...municipalSchools
    .filter((name) => name !== mainSchool && name !== otherSchool)
    .map((name, place): WorldPerson => ({
      agency: name,
      initials: `R${String(place + 1)}`,
      name: `Rektor, ${name}`,
      title: 'Rektor',
      roles: ['principal', 'manager'],
    })),
];

export interface WorldBoard {
  readonly key: string;
  readonly template: BoardTemplateName;
  readonly name: string;
  readonly agencies: readonly string[];
}

const schools = [...municipalSchools, 'independent'];

export const boards: readonly WorldBoard[] = [
  {
    key: 'youth',
    template: 'youth_at_risk',
    name: 'Unga i risk – Bromma',
    agencies: ['police', 'social', 'leisure', ...schools],
  },
  {
    key: 'ipv',
    template: 'intimate_partner_violence',
    name: 'Brott i nära relation – Bromma',
    agencies: ['police', 'social', 'support'],
  },
  {
    key: 'victims',
    template: 'vulnerable_victims',
    name: 'Särskilt utsatta – äldre och unga brottsoffer – Bromma',
    agencies: ['police', 'social', 'support', mainSchool],
  },
  {
    key: 'places',
    template: 'place',
    name: 'Platser – Bromma',
    agencies: ['police', 'social', 'leisure', mainSchool, otherSchool],
  },
];
