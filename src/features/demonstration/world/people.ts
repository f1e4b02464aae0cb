import type { Role } from '../../../contract/agencies.js';
import { mainSchool, municipalSchools, otherSchool } from './agencies.js';

/** An invented person: every agency and role has some. */
export interface WorldPerson {
  readonly agency: string;
  readonly initials: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Offered on the sign-in page. */
  readonly isOffered?: boolean;
}

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
