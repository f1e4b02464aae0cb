import { randomUUID } from 'node:crypto';
import type { Person } from '../../support/person.js';

/** Somebody by name, number and where she is to be found; corrected, disputed and taken off. */
export async function addsAndDisputes(officer: Person, caseId: string, canaries: readonly string[]): Promise<void> {
  const [canary = '', canaryNumber = ''] = canaries;
  const own = [officer.agencyId];
  const contact = { address: `Gatan ${canary}`, phone: canaries[2]! };
  const wishes = { name: `Alva ${canary}`, identityKind: 'personnummer', number: canaryNumber, ...contact } as const;
  const { id, streamId, marks } = await officer.adds(caseId, own, wishes);
  const path = `/api/cases/${caseId}/streams/${streamId}/persons/${id}`;
  const dispute = { id: randomUUID(), field: 'name', words: `Inte ${canary}`, sharing: null };
  await officer.does('POST', `${path}/disputes`, dispute);
  const corrected = { ...wishes, role: 'youth', protection: null, marks, name: `Alva Eva ${canary}` };
  await officer.does('PUT', path, { ...corrected, version: 1, sharing: null });
  await officer.does('PUT', `${path}/withdrawal`, { version: 2, reason: 'wrong' });
  const why = { reason: 'other', words: `Därför ${canary}` };
  await officer.does('POST', `/api/cases/${caseId}/reason`, { id, ...why });
}
