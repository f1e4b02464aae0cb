import type { CaseView } from '../../src/contract/cases.js';
import { withoutCopies, withoutTwins } from '../../src/contract/copies.js';
import { withoutSharedOn } from '../../src/contract/person-copies.js';
import { Scene } from '../hardening/scene.js';
import { lawfully } from '../support/a-wish.js';
import type { Person } from '../support/person.js';
import { plansBy, shown as shownActions } from './shared-actions.js';

let scene: Scene;
let officer: Person;
let teacher: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(() => scene.world.end());

const shown = ({ notes, copies }: CaseView) => withoutCopies(notes, copies);

describe('an agency that is invited', () => {
  it('sees of what was there before what was chosen, and nothing else', async () => {
    const alone = await officer.opens(scene.board);
    const [first, second] = await Promise.all(
      ['Det här', 'Inte det här'].map((body) => officer.writes(alone.caseId, [scene.police], body)),
    );
    await officer.does('POST', `/api/cases/${alone.caseId}/agencies`, {
      agencyId: scene.school,
      sharing: lawfully([scene.school]),
      persons: [],
      notes: [{ streamId: first!.streamId, noteId: first!.id, version: 1 }],
      actions: [],
    });
    expect((await teacher.reads(alone.caseId)).notes.map(({ body }) => body)).toEqual(['Det här']);
    expect(
      shown(await officer.reads(alone.caseId))
        .map(({ id }) => id)
        .sort(),
    ).toEqual([first!.id, second!.id].sort());
  });

  it('knows of whom the case is about those who were chosen, and reads all that is said of them', async () => {
    const alone = await officer.opens(scene.board);
    const [told, untold] = await Promise.all(
      ['Alva', 'Bo'].map((name) => officer.adds(alone.caseId, [scene.police], { name })),
    );
    const invitation = {
      agencyId: scene.school,
      sharing: lawfully([scene.school]),
      persons: [{ streamId: told!.streamId, personId: told!.id, version: 1 }],
      notes: [],
      actions: [],
    };
    const path = `/api/cases/${alone.caseId}/agencies`;
    const old = { ...invitation, persons: [{ ...invitation.persons[0], version: 2 }] };
    expect(await officer.meets('POST', path, old)).toEqual({ status: 409, code: 'person-changed' });
    expect((await officer.reads(alone.caseId)).card.agencyIds).toEqual([scene.police]);
    await officer.does('POST', path, invitation);
    const there = await teacher.reads(alone.caseId);
    expect(there.persons).toMatchObject([{ id: told!.id, name: 'Alva', sharedById: officer.id }]);
    expect(JSON.stringify(there)).not.toContain(untold!.id);
    expect(
      withoutSharedOn((await officer.reads(alone.caseId)).persons, (await officer.reads(alone.caseId)).personCopies),
    ).toHaveLength(2);
  });

  it('knows of the actions those that were chosen, as they stand, and is not invited when one has changed', async () => {
    const { caseId } = await officer.opens(scene.board);
    const told = await plansBy(officer, caseId, [scene.police]);
    const untold = await plansBy(officer, caseId, [scene.police]);
    const chosen = (version: number) => [{ streamId: told.streamId, actionId: told.id, version }];
    const invites = (version: number) =>
      officer.meets('POST', `/api/cases/${caseId}/agencies`, {
        agencyId: scene.school,
        sharing: lawfully([scene.school]),
        persons: [],
        notes: [],
        actions: chosen(version),
      });
    expect(await invites(2)).toEqual({ status: 409, code: 'action-changed' });
    expect((await officer.reads(caseId)).card.agencyIds).toEqual([scene.police]);
    expect(await invites(1)).toMatchObject({ status: 201 });
    const there = await teacher.reads(caseId);
    expect(there.actions).toMatchObject([{ id: told.id, task: told.task, sharedById: officer.id }]);
    expect(JSON.stringify(there)).not.toContain(untold.id);
    expect(shownActions(await officer.reads(caseId))).toHaveLength(2);
  });

  it('is not invited at all when what was chosen has changed', async () => {
    const alone = await officer.opens(scene.board);
    const note = await officer.writes(alone.caseId, [scene.police]);
    const invitation = {
      agencyId: scene.school,
      sharing: lawfully([scene.school]),
      persons: [],
      notes: [{ streamId: note.streamId, noteId: note.id, version: 2 }],
      actions: [],
    };
    const path = `/api/cases/${alone.caseId}/agencies`;
    expect(await officer.meets('POST', path, invitation)).toEqual({ status: 409, code: 'note-changed' });
    expect((await officer.reads(alone.caseId)).card.agencyIds).toEqual([scene.police]);
  });

  it('knows of the consent that it is told on, which is one, and is withdrawn wherever it stands', async () => {
    const alone = await officer.opens(scene.board);
    const named = [scene.police, scene.school].sort();
    const consent = await officer.records(alone.caseId, [scene.police], { agencyIds: named });
    const use = { groundId: 'consent', agencyIds: [scene.school], consentId: consent.id, answers: { covered: true } };
    const sharing = { assessment: 'De ska vara med', uses: [use] };
    await officer.does('POST', `/api/cases/${alone.caseId}/agencies`, {
      agencyId: scene.school,
      sharing,
      persons: [],
      notes: [],
      actions: [],
    });
    const [known] = (await teacher.reads(alone.caseId)).consents;
    expect(known).toMatchObject({ id: consent.id, purpose: consent.purpose, authorId: officer.id });
    expect(withoutTwins((await officer.reads(alone.caseId)).consents)).toEqual([known]);

    const { streamId, id } = known!;
    await teacher.does('PUT', `/api/cases/${alone.caseId}/streams/${streamId}/consents/${id}/withdrawal`, {
      version: 1,
      by: 'self',
    });
    const there = withoutTwins((await officer.reads(alone.caseId)).consents);
    expect(there).toMatchObject([{ id, withdrawnBy: 'self' }]);
    expect(await teacher.meets('GET', `/api/cases/${alone.caseId}`)).toEqual({ status: 404, code: 'not-found' });
  });
});
