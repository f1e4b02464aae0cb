import type { MyConcerns } from '../../../src/contract/concerns.js';
import type { Person } from '../../support/person.js';
import type { Universe } from './universe.js';

/** What she has raised, each as she sees it. */
export async function concernsOf(person: Person): Promise<string[]> {
  const { concerns } = await person.does<MyConcerns>('GET', '/api/concerns');
  return concerns.map(({ id }) => `/api/concerns/${id}`);
}

/** What somebody would ask who is not of the intake and has got hold of a matter's id: what another has raised, or nothing. */
export async function intakePaths(universe: Universe): Promise<string[]> {
  const { concerns } = await universe.person('LB').does<MyConcerns>('GET', '/api/concerns');
  const id = concerns[0]?.id ?? universe.id(993);
  return ['/api/intake', `/api/intake/${id}`, `/api/concerns/${id}`, `/api/cases/${id}`, `/api/cases/${id}/history`];
}
