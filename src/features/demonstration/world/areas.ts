import type { AreaKind } from '../../../contract/pictures.js';

/** The 24 neighbourhoods of Bromma (Stockholms stad). */
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

interface WorldArea {
  readonly name: string;
  readonly kind: AreaKind;
  readonly within: string | null;
}

const policeArea = 'Lokalpolisområde Vällingby';

/** The local police area and what it answers for; each before what lies in it. Annedal is a place in Mariehäll, and no neighbourhood. */
export const areasOfWorld: readonly WorldArea[] = [
  { name: policeArea, kind: 'police_area', within: null },
  ...['Bromma', 'Hässelby-Vällingby', 'Ekerö'].map((name): WorldArea => ({
    name,
    kind: 'responsibility_area',
    within: policeArea,
  })),
  ...neighbourhoods.map((name): WorldArea => ({ name, kind: 'neighbourhood', within: 'Bromma' })),
  { name: 'Annedal', kind: 'place', within: 'Mariehäll' },
  { name: 'Brommaplan', kind: 'place', within: 'Åkeslund' },
];
