import type { ActionView } from '../../src/contract/actions.js';
import type { CardView } from '../../src/contract/cards.js';
import type { Problem } from '../../src/contract/problems.js';
import type { RequestView } from '../../src/contract/requests.js';
import type { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { plansBy } from './shared-actions.js';
import { aCaseOfAll, leave, threeAtABoard } from './three.js';

let scene: Scene;
let officer: Person;
let teacher: Person;
let assistant: Person;
let both: string[];
let card: CardView;

beforeAll(async () => {
  ({ scene, officer, teacher, assistant, both } = await threeAtABoard());
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await aCaseOfAll(scene, officer);
});
afterEach(() => {
  leave(officer, teacher, assistant);
});

const asked = () => officer.requests(card.caseId, scene.school);
const answers = (person: Person, { caseId, streamId, id }: RequestView, chosenAction: object) =>
  person.asks<RequestView & Problem>('PUT', `/api/cases/${caseId}/streams/${streamId}/requests/${id}/answer`, {
    version: 1,
    noteId: null,
    body: null,
    chosen: null,
    chosenAction,
    sharing: person.shares(both),
  });
const heardBy = (person: Person) => person.heard.map(({ event, payload }) => [event, payload]);

describe('a request for information', () => {
  it('is answered by an action of one’s own agency, as it stands now, which is then its answer and no other’s', async () => {
    const request = await asked();
    const hers = await plansBy(teacher, card.caseId, [scene.school]);
    await officer.watchesCase(card.caseId);
    const by = ({ id: actionId, streamId }: ActionView, version: number) =>
      answers(teacher, request, { streamId, actionId, version });
    expect((await by(hers, 2)).body.code).toBe('action-changed');
    const { body: answered } = await by(hers, 1);
    expect(answered).toMatchObject({ outcome: 'answered', answerId: null, answerActionId: hers.id });
    expect((await by(hers, 1)).body).toEqual(answered);
    await untilTold(scene.world, [officer]);
    const read = await officer.reads(card.caseId);
    expect(read.requests).toEqual([answered]);
    expect(read.actions).toMatchObject([{ id: hers.id, task: hers.task, audience: both, sharedById: teacher.id }]);
    expect(heardBy(officer)).toEqual(
      expect.arrayContaining([
        ['action.planned', read.actions[0]],
        ['request.answered', answered],
      ]),
    );
    expect((await assistant.reads(card.caseId)).actions).toEqual([]);
  });

  it('is not answered by an action that others read besides', async () => {
    const request = await asked();
    const { streamId, id: actionId } = await plansBy(teacher, card.caseId, [scene.school, scene.social].sort());
    const chosenAction = { streamId, actionId, version: 1 };
    expect((await answers(teacher, request, chosenAction)).status).toBe(400);
    expect(await officer.reads(card.caseId)).toMatchObject({ requests: [request], actions: [] });
  });
});
