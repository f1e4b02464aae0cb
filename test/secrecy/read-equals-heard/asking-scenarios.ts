import type { CallsView } from '../../../src/contract/calls.js';
import type { LiveEventName } from '../../../src/contract/live.js';
import { anId, type Cast } from './cast.js';
import type { Scenario } from './scenario.js';

type Asking = Extract<LiveEventName, `request.${string}` | `call.${string}`>;

/** What one agency asks of another, and one person of another. */
export const askingScenarios: Record<Asking, Scenario[]> = {
  'request.made': [({ school }: Cast) => school, ({ social }: Cast) => social].map((asked) => ({
    happens: (cast: Cast) => cast.person('officer').requests(cast.caseId, asked(cast)),
  })),
  'request.answered': [
    { before: asks, happens: (cast) => settles(cast, 'teacher', 'answer', { ...written, noteId: anId() }) },
    { before: asks, happens: answersWithHers },
    { before: asks, happens: answersWithAction },
  ],
  'request.refused': [
    { before: asks, happens: (cast) => settles(cast, 'teacher', 'refusal', { reason: 'not_held', note: null }) },
    { before: asks, happens: (cast) => settles(cast, 'teacher', 'refusal', { reason: 'secrecy', note: 'Inte nu' }) },
  ],
  'request.withdrawn': [{ before: asks, happens: (cast) => settles(cast, 'officer', 'withdrawal', null) }],
  'call.asked': [
    { happens: (cast) => call(cast, 'officer', 'teacher') },
    { before: (cast) => call(cast, 'officer', 'teacher'), happens: (cast) => call(cast, 'officer', 'teacher') },
  ],
  'call.settled': [
    {
      before: (cast) => call(cast, 'officer', 'teacher'),
      happens: async (cast) => {
        const { calls } = await cast.person('teacher').does<CallsView>('GET', '/api/calls');
        await cast.person('teacher').does('PUT', `/api/calls/${calls[0]?.id ?? anId()}/outcome`, { outcome: 'called' });
      },
    },
  ],
};

const written = { body: 'Så här är det', chosen: null, chosenAction: null };

/** With a note that stood at the school. */
async function answersWithHers(cast: Cast): Promise<unknown> {
  const { id, streamId, version } = await cast.person('teacher').writes(cast.caseId, [cast.school]);
  return settles(cast, 'teacher', 'answer', {
    noteId: id,
    body: null,
    chosen: { streamId, version },
    chosenAction: null,
  });
}

/** With an action that stood there. */
async function answersWithAction(cast: Cast): Promise<unknown> {
  const { id: actionId, streamId, version } = await cast.person('teacher').plans(cast.caseId, [cast.school]);
  const chosenAction = { streamId, actionId, version };
  return settles(cast, 'teacher', 'answer', { noteId: null, body: null, chosen: null, chosenAction });
}

function call(cast: Cast, by: string, whom: string): Promise<unknown> {
  const wish = { callback: '010-123 45 67', wish: 'now' };
  return cast.person(by).does('PUT', `/api/calls/to/${cast.person(whom).id}`, wish);
}

function asks(cast: Cast): Promise<unknown> {
  return cast.person('officer').requests(cast.caseId, cast.school);
}

/** What the police have asked the school, by one of the two. */
async function settles(cast: Cast, by: string, how: string, said: object | null): Promise<unknown> {
  const [request] = (await cast.person(by).reads(cast.caseId)).requests;
  const path = `/api/cases/${cast.caseId}/streams/${request?.streamId ?? anId()}/requests/${request?.id ?? anId()}/${how}`;
  const settlement = said === null ? {} : { ...said, sharing: cast.person(by).shares([cast.police, cast.school]) };
  return cast.person(by).does('PUT', path, { version: 1, ...settlement });
}
