import { consultation, does, raised, report } from '../features/concerns-room.js';
import { atIntake } from '../hardening/cast.js';
import type { Person } from '../support/person.js';
import { boardRoles, type Cast, type Ids, intakeRoles } from './cast.js';

/** Concerns, and what they are to the intake that they came to. */
export interface Raised {
  /** With social services, by each of hers; and by others. */
  readonly hers: Readonly<Record<string, Ids>>;
  readonly colleague: Ids;
  readonly farAway: Ids;
  /** What has come in to the police, and has been changed once. */
  readonly matter: Ids;
}

/** While all can write. Some are put at an intake of the police, which there is by the owner's word alone. */
export async function raisedBy({ scene, askers, others }: Cast): Promise<Raised> {
  const { assistant, colleague, farAway } = others;
  const readers = intakeRoles.map((role) => askers[role]);
  for (const person of [...readers, colleague, assistant]) await atIntake(scene.world, person);
  const hers: Record<string, Ids> = {};
  for (const role of boardRoles) hers[role] = await asked(askers[role], scene.social);
  const { id: matterId } = await raised(assistant, report(scene.police));
  await does(colleague, matterId, 'assignee', { assigneeId: colleague.id });
  return {
    hers,
    colleague: await asked(colleague, scene.social),
    farAway: await asked(farAway, scene.social),
    matter: { matterId, intakeId: scene.police },
  };
}

/** Goes by the same id to whoever raised it and to the intake. */
async function asked(by: Person, intakeId: string): Promise<Ids> {
  const { id } = await raised(by, consultation(intakeId));
  return { concernId: id, matterId: id, caseId: id, intakeId };
}
