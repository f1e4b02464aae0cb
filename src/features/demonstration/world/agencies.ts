import type { AgencyKind } from '../../../contract/agencies.js';

/** Who sits at the table. The schools are real, and so are the authorities that they are of. */
export interface WorldAgency {
  readonly key: string;
  readonly kind: AgencyKind;
  readonly authority: string;
  readonly name: string;
  readonly shortName: string;
}

export const authorities = [
  { name: 'Polismyndigheten', isPublic: true },
  { name: 'Bromma stadsdelsnämnd', isPublic: true },
  { name: 'Utbildningsnämnden, Stockholms stad', isPublic: true },
  { name: 'Fristående huvudman', isPublic: false },
  { name: 'Ideell förening', isPublic: false },
  { name: 'Driften', isPublic: false },
] as const;

/** Municipal schools of Bromma: public facts. Each is an agency; all are of one authority. */
export const municipalSchools = [
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
