import type { LiveEventName } from '../../../src/contract/live.js';
import * as room from '../../features/concerns-room.js';
import { anId, type Cast } from './cast.js';
import type { Scenario } from './scenario.js';

type OfConcerns = Extract<LiveEventName, `matter.${string}` | `concern.${string}`>;

/** What comes in to the intake, and what whoever raised it hears of it. */
export const concernScenarios: Record<OfConcerns, Scenario[]> = {
  'matter.arrived': [
    { happens: (cast) => room.raised(cast.person('teacher'), room.report(cast.social)) },
    { happens: (cast) => room.raised(cast.person('officer'), room.consultation(cast.social)) },
    { before: raises, happens: raises }, // about the same child
  ],
  'matter.changed': [
    { before: raises, happens: (cast) => acts(cast, 'assignee', { assigneeId: cast.person('intakeWorker').id }) },
    { before: raises, happens: (cast) => acts(cast, 'rating', { rating: 'red', reason: 'Bråttom' }) },
    { before: raises, happens: assesses },
    { before: raises, happens: (cast) => acts(cast, 'decision', { decision: 'ongoing', reason: 'Utreds redan' }) },
    {
      before: isDecided,
      happens: (cast) =>
        acts(cast, 'decision-correction', { decision: 'ongoing', reason: 'Utreds redan', because: 'Fel val' }),
    },
    {
      before: isDecided,
      happens: (cast) => acts(cast, 'extension', { until: '2027-06-01', reason: 'Barnet är sjukt' }),
    },
    { before: isDecided, happens: (cast) => acts(cast, 'inquiry-end', {}) },
    { before: isDecided, happens: concludes },
    { before: isConcluded, happens: (cast) => acts(cast, 'reopening', {}) },
  ],
  'matter.written': [
    { before: asks, happens: (cast) => writes(cast, 'intakeWorker') },
    { before: asks, happens: (cast) => writes(cast, 'teacher') },
    { before: isAnswered, happens: (cast) => writes(cast, 'teacher') },
  ],
  'concern.changed': [{ before: isDecided, happens: (cast) => acts(cast, 'answer', {}) }],
};

function raises(cast: Cast): Promise<unknown> {
  return room.raised(cast.person('teacher'), room.report(cast.social));
}

function asks(cast: Cast): Promise<unknown> {
  return room.raised(cast.person('teacher'), room.consultation(cast.social));
}

async function isAnswered(cast: Cast): Promise<void> {
  await asks(cast);
  await writes(cast, 'intakeWorker');
}

async function isDecided(cast: Cast): Promise<void> {
  await raises(cast);
  await assesses(cast);
  await acts(cast, 'decision', { decision: 'opened', reason: 'Behöver utredas' });
}

async function isConcluded(cast: Cast): Promise<void> {
  await isDecided(cast);
  await concludes(cast);
}

function assesses(cast: Cast): Promise<void> {
  return acts(cast, 'protection', { needsProtection: false, text: 'Ingen fara nu' });
}

function concludes(cast: Cast): Promise<void> {
  return acts(cast, 'outcome', { outcome: 'no_action', reason: 'Klart', caseId: null, addsChild: false });
}

/** On the last that came in. */
async function acts(cast: Cast, act: string, input: object): Promise<void> {
  const worker = cast.person('intakeWorker');
  const { status, text } = await room.does(worker, await lastIn(cast), act, input);
  if (status !== 200) throw new Error(`${act}: ${String(status)} ${text}`);
}

async function writes(cast: Cast, by: string): Promise<void> {
  const message = { id: anId(), body: 'Berätta mer' };
  await cast.person(by).does('POST', `/api/concerns/${await lastIn(cast)}/messages`, message);
}

async function lastIn(cast: Cast): Promise<string> {
  const { matters } = await room.intakeOf(cast.person('intakeWorker'));
  return matters.at(-1)?.id ?? anId();
}
