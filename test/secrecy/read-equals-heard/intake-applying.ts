import type { IntakeEvents, PersonalEvents } from '../../../src/contract/live.js';
import type { MatterRow, MatterWritten } from '../../../src/contract/intake.js';
import type { Heard, Person } from '../../support/person.js';
import type { Cast, Screens } from './cast.js';

type Apply = (screens: Screens, heard: Heard, on: { cast: Cast; person: Person }) => Promise<void> | void;

/** What comes in stands in the list, in the order in which it came: each row whole. My own concerns are fetched again. */
export const intakeApplications: Record<keyof IntakeEvents | keyof Pick<PersonalEvents, 'concern.changed'>, Apply> = {
  'matter.arrived': (screens, { payload, at }) => {
    screens.intake?.matters.push(payload as MatterRow);
    moved(screens, at);
  },
  'matter.changed': (screens, { payload, at }) => {
    change(screens, (payload as MatterRow).id, payload as MatterRow);
    moved(screens, at);
  },
  'matter.written': (screens, { payload, at }) => {
    const { matterId, ...written } = payload as MatterWritten;
    change(screens, matterId, written);
    moved(screens, at);
  },
  'concern.changed': async (screens, _, { cast, person }) => {
    screens.concerns = (await cast.screensOf(person, false)).concerns;
  },
};

function change({ intake }: Screens, id: string, changes: Partial<MatterRow>): void {
  for (const matter of intake?.matters ?? []) if (matter.id === id) Object.assign(matter, changes);
}

function moved({ intake }: Screens, at: Heard['at']): void {
  if (intake !== undefined && at !== undefined) intake.heads[at.streamId] = at.seq;
}
