import { randomUUID } from 'node:crypto';
import type { MyConcerns } from '../../../src/contract/concerns.js';
import { consultation, does, raised, report } from '../../features/concerns-room.js';
import type { Person } from '../../support/person.js';

/** A report and a consultation, and what the intake makes of them: the police's, and so nothing of the school's. */
export async function raisesAndAssesses(
  officer: Person,
  worker: Person,
  { canary, canaryNumber }: { canary: string; canaryNumber: string },
): Promise<void> {
  const { intakes } = await officer.does<MyConcerns>('GET', '/api/concerns');
  const said = { seen: `Sett ${canary}`, told: `Hört ${canary}`, place: canary, time: canary, callback: canary };
  const content = { ...said, interpreter: canary, informed: 'nobody' as const };
  const child = { name: `Alva ${canary}`, identityNumber: canaryNumber, schoolClass: canary };
  const { id } = await raised(officer, report(intakes[0]!.id, { child, content }));
  const asked = await raised(officer, consultation(intakes[0]!.id, { content }));
  for (const person of [officer, worker])
    await person.does('POST', `/api/concerns/${asked.id}/messages`, { id: randomUUID(), body: `Svar ${canary}` });
  await does(worker, id, 'rating', { rating: 'red', reason: `Bråttom ${canary}` });
  await does(worker, id, 'protection', { needsProtection: false, text: `Bedömt ${canary}` });
  await does(worker, id, 'decision', { decision: 'opened', reason: `Beslut ${canary}` });
  const because = `Rättat ${canary}`;
  await does(worker, id, 'protection-correction', { needsProtection: true, text: `Bedömt om ${canary}`, because });
  await does(worker, id, 'decision-correction', { decision: 'opened', reason: `Beslut igen ${canary}`, because });
  await does(worker, id, 'extension', { until: '2030-01-01', reason: `Längre ${canary}` });
  await does(worker, id, 'outcome', { outcome: 'no_action', reason: `Slut ${canary}`, caseId: null, addsChild: false });
}
