import type { ActionView } from '../../src/contract/actions.js';
import type { CardView } from '../../src/contract/cards.js';
import type { CaseView } from '../../src/contract/cases.js';
import type { HistoryPage } from '../../src/contract/history.js';
import type { CaseKnowledge } from '../../src/contract/knowledge.js';
import type { NoticesView } from '../../src/contract/notices.js';
import type { CaseRecord } from '../../src/contract/records.js';
import type { StartView } from '../../src/contract/start.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { plansBy, sharesAction, shown } from './shared-actions.js';

let scene: Scene;
let officer: Person;
let socialWorker: Person;
let teacher: Person;
let colleague: Person;
let card: CardView;
let action: ActionView;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  colleague = await scene.on(scene.police);
  socialWorker = await scene.on(scene.social);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await officer.opens(scene.board, { agencyIds: [scene.social, scene.school] });
  action = await plansBy(officer, card.caseId, pair());
  await sharesAction(socialWorker, action, scene.school);
});

const pair = () => [scene.police, scene.social].sort();

describe('whoever reads an action and its copy', () => {
  it('has one: in the case, on the card and on the page that she begins with', async () => {
    const view = await officer.reads(card.caseId);
    expect(shown(view)).toMatchObject([{ audience: pair() }]);
    expect(view.card).toMatchObject({ openActions: 1, nextActionOn: '2027-11-25' });
    const { actions } = await officer.does<StartView>('GET', '/api/start');
    expect(actions.filter(({ caseId }) => caseId === card.caseId)).toMatchObject([{ audience: pair() }]);
    expect((await teacher.reads(card.caseId)).card).toMatchObject({ openActions: 1, nextActionOn: '2027-11-25' });
  });

  it('is told once that it is new', async () => {
    const newTo = async (person: Person) =>
      (await person.does<StartView>('GET', '/api/start')).news
        .filter(({ caseId }) => caseId === card.caseId)
        .map(({ last: { kind } }) => kind);
    expect([await newTo(officer), await newTo(teacher)]).toEqual([['action.shared'], ['action.planned']]);
  });

  it('has no more to read than there was', async () => {
    const unread = (view: CaseView) => view.card.streams.reduce((sum, { unread: many }) => sum + many, 0);
    const view = await socialWorker.reads(card.caseId);
    expect([unread(view), unread(await teacher.reads(card.caseId))]).toEqual([1, 1]);
  });

  it('is told of one act in what has happened, and of one thing in who knew what', async () => {
    const { entries } = await officer.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`);
    expect(entries.slice(0, 2)).toMatchObject([
      { kind: 'action.shared', byId: socialWorker.id, authorId: officer.id },
      { kind: 'action.planned', byId: officer.id, authorId: null },
    ]);
    const outside = await teacher.does<HistoryPage>('GET', `/api/cases/${card.caseId}/history`);
    expect(outside.entries[0]).toMatchObject({ kind: 'action.planned', byId: socialWorker.id, authorId: officer.id });
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
    const { items } = await officer.does<CaseKnowledge>('GET', `/api/cases/${card.caseId}/knowledge?on=${day}`);
    expect(items).toMatchObject([{ kind: 'action', agencyIds: pair(), sharedOn: [{ agencyIds: [scene.school] }] }]);
  });

  it('is reminded once', async () => {
    const [days] = await scene.world.sql<{ tomorrow: string }>('select (samverka.today() + 1)::text as tomorrow');
    await sharesAction(officer, await plansBy(officer, card.caseId, pair(), days!.tomorrow), scene.school);
    await scene.world.sql('select samverka.give_due_notices()');
    const { notices } = await officer.does<NoticesView>('GET', '/api/notices');
    expect(notices.filter(({ caseId }) => caseId === card.caseId)).toMatchObject([{ kind: 'action_due' }]);
  });

  it('hands over the one, and what was shared on stays as it was shared', async () => {
    const { id } = colleague;
    const { card: face } = await officer.reads(card.caseId);
    await officer.does('POST', `/api/cases/${card.caseId}/handover`, {
      revision: face.revision,
      toId: id,
      noteId: crypto.randomUUID(),
      note: null,
      audience: [scene.police],
      actionIds: [action.id],
    });
    expect(shown(await officer.reads(card.caseId))).toMatchObject([{ ownerId: id, version: 2 }]);
    expect((await teacher.reads(card.caseId)).actions).toMatchObject([{ ownerId: officer.id, version: 1 }]);
  });

  it('takes along one, and has kept one when her agency has left', async () => {
    const path = `/api/cases/${card.caseId}`;
    const audiences = [pair(), scene.all];
    const { text } = await socialWorker.asks('POST', `${path}/exports`, { format: 'csv', audiences });
    expect(text.split(action.task)).toHaveLength(2);
    await socialWorker.does('DELETE', `${path}/agencies/mine`);
    const { actions } = await socialWorker.does<CaseRecord>('GET', `${path}/record`);
    expect(actions).toMatchObject([{ audience: pair() }]);
  });
});
