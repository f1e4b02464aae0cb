import type { CardView } from '../../src/contract/cards.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { CaseSearchView, Mark, SearchView } from '../../src/contract/search.js';
import type { Person } from './person.js';
import { World } from './world.js';

/** A board of three agencies, and people who look for things on it. */
export class SearchRoom {
  private constructor(
    readonly world: World,
    readonly agencies: Readonly<Record<'police' | 'school' | 'social', string>>,
    readonly board: string,
    readonly people: Readonly<Record<'officer' | 'teacher' | 'socialWorker' | 'manager', Person>>,
  ) {}

  static async open(): Promise<SearchRoom> {
    const world = await World.begin();
    const police = await world.anAgency('police');
    const school = await world.anAgency('school');
    const social = await world.anAgency('social_services');
    const board = await world.aBoard('youth_at_risk', [police, school, social]);
    return new SearchRoom(world, { police, school, social }, board, {
      officer: await world.aPerson(police, { boards: [board] }),
      teacher: await world.aPerson(school, { boards: [board], roles: ['contact'], name: 'Maja Sund' }),
      socialWorker: await world.aPerson(social, { boards: [board] }),
      manager: await world.aPerson(police, { roles: ['manager'] }),
    });
  }

  /** A case of all three agencies. */
  opens(title = 'Ett ärende', wishes: object = {}): Promise<CardView> {
    const agencyIds = [this.agencies.school, this.agencies.social];
    return this.people.officer.opens(this.board, { title, agencyIds, ...wishes });
  }

  /** A note that all three read. */
  writes(caseId: string, body: string, person = this.people.officer): Promise<NoteView> {
    return person.writes(caseId, Object.values(this.agencies).sort(), body);
  }
}

export function search(person: Person, text: string): Promise<SearchView> {
  return person.does('POST', '/api/search', { text });
}

export function searchIn(person: Person, caseId: string, text: string): Promise<CaseSearchView> {
  return person.does('POST', `/api/cases/${caseId}/search`, { text });
}

export const marked = (text: string, marks: readonly Mark[]) => marks.map(([from, to]) => text.slice(from, to));
export const titlesOf = ({ cases }: SearchView) => cases.map(({ title }) => title);
export const notesOf = ({ notes }: SearchView | CaseSearchView) => notes.map(({ noteId }) => noteId);
