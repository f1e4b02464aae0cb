import { randomUUID } from 'node:crypto';
import type { ConcernReceipt, ConcernView, MyConcerns, RaiseConcern } from '../../src/contract/concerns.js';
import type { IntakeView, MatterRow, MatterView } from '../../src/contract/intake.js';
import type { Person } from '../support/person.js';

export const content = {
  seen: 'Hämtas av äldre i bil efter lunch.',
  told: 'En kamrat säger att det är samma bil.',
  place: 'Åkeshov',
  time: '17 och 23 november',
  interpreter: null,
  informed: 'nobody',
  callback: null,
} as const;

export function report(intakeId: string, changes: Partial<RaiseConcern> = {}): RaiseConcern {
  return {
    id: randomUUID(),
    intakeId,
    form: 'report',
    child: { name: 'E.L.', identityNumber: null, schoolClass: '8B' },
    kind: 'company',
    urgency: 'soon',
    content,
    wantsAnswer: true,
    ...changes,
  };
}

export function consultation(intakeId: string, changes: Partial<RaiseConcern> = {}): RaiseConcern {
  return report(intakeId, { form: 'consultation', child: null, wantsAnswer: false, ...changes });
}

export function raises(person: Person, concern: object) {
  return person.asks<ConcernReceipt>('POST', '/api/concerns', concern);
}

export async function raised(person: Person, concern: RaiseConcern): Promise<ConcernReceipt> {
  return person.does<ConcernReceipt>('POST', '/api/concerns', concern);
}

export function mine(person: Person) {
  return person.does<MyConcerns>('GET', '/api/concerns');
}

export function myConcern(person: Person, id: string) {
  return person.asks<ConcernView>('GET', `/api/concerns/${id}`);
}

export function intakeOf(person: Person) {
  return person.does<IntakeView>('GET', '/api/intake');
}

export function matterOf(person: Person, id: string) {
  return person.asks<MatterView>('GET', `/api/intake/${id}`);
}

/** Does something with a matter as it stands, unless a version is given. */
export async function does(person: Person, id: string, act: string, input: object = {}) {
  const { body } = await matterOf(person, id);
  return person.asks<MatterRow>('PUT', `/api/intake/${id}/${act}`, { version: body.version, ...input });
}
