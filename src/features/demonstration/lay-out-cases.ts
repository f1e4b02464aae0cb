import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Door } from '../../platform/identity/door.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ActionsService } from '../actions/actions.service.js';
import { CallsService } from '../calls/calls.service.js';
import { ArrivalsService } from '../cases/arrivals.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { JoiningService } from '../joining/joining.service.js';
import { NotesService } from '../notes/notes.service.js';
import { dateIn, momentOf } from './days.js';
import { layOutConcerns } from './lay-out-concerns.js';
import { layOutPersons } from './lay-out-persons.js';
import { layOutPictures } from './lay-out-pictures.js';
import { layOutPromise, layOutVoices } from './lay-out-promises.js';
import { layOutRequests } from './lay-out-requests.js';
import type { Directory } from './lay-out-directory.js';
import type { WorldAction, WorldCase, WorldNote } from './world/case-file.js';
import { WorldSharing } from './share-lawfully.js';
import { calls } from './world/calls.js';
import { consents } from './world/consents.js';
import { people } from './world/people.js';

/** Does what the people of the world did, as they: through the same acts, rules and disclosures as anybody. */
export class CaseLayer {
  private readonly viewers = new Map<string, Viewer>();
  private readonly consentIds = new Map<string, string>();
  private readonly sharing: WorldSharing;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly owner: pg.ClientBase,
    private readonly directory: Directory,
  ) {
    this.sharing = new WorldSharing(owner, (key) => idIn(directory.agencies, key), this.consentIds);
  }

  async layOut(file: WorldCase): Promise<void> {
    const caseId = await this.open(file);
    await this.owner.query('update samverka.case_files set code = $2 where id = $1', [caseId, file.code]);
    await this.consent(caseId, file);
    for (const agency of file.with) if (!this.sharing.isTold(file, agency)) await this.invite(caseId, file, agency);
    for (const note of file.notes) await this.write(caseId, file, note);
    for (const action of file.actions ?? []) await this.plan(caseId, file, action);
    await layOutRequests(this.world, caseId, file);
    await layOutPersons(this.world, caseId, file);
  }

  /** What comes in to social services. */
  async raise(): Promise<void> {
    const personId = (initials: string) => idIn(this.directory.people, initials);
    await layOutConcerns({ ...this.world, personId });
  }

  /** Who wants to be called. */
  async call(): Promise<void> {
    for (const { by, whom, ...wish } of calls)
      await this.app
        .get(CallsService, { strict: false })
        .ask(await this.viewer(by), idIn(this.directory.people, whom), wish);
  }

  /** How it was, what they agreed of it, and what they have promised to those who live there. */
  async promise(): Promise<void> {
    const { areas, agencies, boards } = this.directory;
    const areaId = idIn(areas, 'Bromma');
    const board = { boardId: idIn(boards, 'places'), areaId: idIn(areas, 'Mariehäll') };
    const { agreementId } = await layOutPictures({ ...this.world, areas, agencies });
    await layOutPromise(this.world, { areaId, agreementId, agencyIdOf: (key) => idIn(agencies, key), board });
    await layOutVoices(this.world, areaId);
  }

  async signOutAll(): Promise<void> {
    for (const { sessionToken } of this.viewers.values()) await this.app.get(Door).close(sessionToken);
  }

  /** With those whom a ground reaches before anybody has been asked. */
  private async open({ board, title, stage, labels, due, isRestricted = false, ...file }: WorldCase): Promise<string> {
    const told = file.with.filter((agency) => this.sharing.isTold({ board, by: file.by }, agency));
    const { caseId } = await this.app
      .get(ArrivalsService, { strict: false })
      .open(await this.viewer(file.by), idIn(this.directory.boards, board), {
        requestId: randomUUID(),
        title,
        stage,
        areaId: idIn(this.directory.areas, file.area),
        labels: [...labels],
        dueOn: due === null ? null : dateIn(due),
        responsibleId: isRestricted ? null : idIn(this.directory.people, file.responsible),
        isRestricted,
        agencyIds: this.agencies(told),
        sharing: await this.sharing.of({ board, code: '', from: agencyOf(file.by), to: told }),
      });
    if (isRestricted) await this.nameAll(caseId);
    return caseId;
  }

  /** Of a restricted case: as if each manager had named those of hers who work with it. */
  private async nameAll(caseId: string): Promise<void> {
    await this.owner.query(nameAllSql, [caseId, this.ids(['JN', 'RB', 'SR', 'UD'])]);
    await this.owner.query('select * from samverka.reseat($1, null)', [[caseId]]);
  }

  /** On the family's consent. */
  private async invite(caseId: string, { board, code }: WorldCase, agency: string): Promise<void> {
    const by = consents[code]?.by ?? '';
    const sharing = await this.sharing.of({ board, code, from: agencyOf(by), to: [agency] });
    if (sharing === null) return;
    await this.app.get(JoiningService, { strict: false }).invite(await this.viewer(by), caseId, {
      agencyId: idIn(this.directory.agencies, agency),
      sharing,
      persons: [],
      notes: [],
      actions: [],
    });
  }

  private async consent(caseId: string, { code, board, by: opener, with: others }: WorldCase): Promise<void> {
    const consent = consents[code];
    if (consent === undefined) return;
    const { by, agencies, givers, information, daysAgo, daysLeft, withInterpreter = false, ...terms } = consent;
    const named = this.agencies(agencies);
    const there = [agencyOf(opener), ...others.filter((other) => this.sharing.isTold({ board, by: opener }, other))];
    const { streamId, id } = await this.app
      .get(ConsentsService, { strict: false })
      .record(await this.viewer(by), caseId, {
        ...terms,
        id: randomUUID(),
        audience: this.agencies(agencies.filter((agency) => there.includes(agency))),
        agencyIds: named,
        givers: [...givers],
        information: [...information],
        withInterpreter,
        from: dateIn(-daysAgo),
        until: dateIn(daysLeft),
      });
    this.consentIds.set(code, id);
    const sql = 'update samverka.consents set recorded_at = $3 where stream_id = $1 and id = $2';
    await this.owner.query(sql, [streamId, id, momentOf(daysAgo, '13:20')]);
  }

  private async write(
    caseId: string,
    { board, code }: WorldCase,
    { by, to, body, daysAgo, at }: WorldNote,
  ): Promise<void> {
    const sharing = await this.sharing.of({ board, code, from: agencyOf(by), to: to ?? [] });
    const note = await this.app
      .get(NotesService, { strict: false })
      .write(await this.viewer(by), caseId, { id: randomUUID(), body, audience: this.audience(by, to), sharing });
    await this.owner.query('update samverka.notes set written_at = $3 where stream_id = $1 and id = $2', [
      note.streamId,
      note.id,
      momentOf(daysAgo, at),
    ]);
  }

  private async plan(
    caseId: string,
    { board, code }: WorldCase,
    { by, to, owner, due, task }: WorldAction,
  ): Promise<void> {
    const plan = {
      id: randomUUID(),
      task,
      audience: this.audience(by, to),
      ownerId: idIn(this.directory.people, owner),
      dueOn: dateIn(due),
      sharing: await this.sharing.of({ board, code, from: agencyOf(by), to: to ?? [] }),
    };
    await this.app.get(ActionsService, { strict: false }).plan(await this.viewer(by), caseId, plan);
  }

  /** What else is done by the people of it. */
  private get world() {
    const viewer = (initials: string) => this.viewer(initials);
    const agencyId = (key: string) => idIn(this.directory.agencies, key);
    return { app: this.app, owner: this.owner, sharing: this.sharing, viewer, agencyId };
  }

  private audience(by: string, to?: readonly string[]): string[] {
    return this.agencies(to ?? [agencyOf(by)]);
  }

  private agencies(keys: readonly string[]): string[] {
    return keys.map((key) => idIn(this.directory.agencies, key)).sort();
  }

  private ids(initials: readonly string[]): string[] {
    return initials.map((each) => idIn(this.directory.people, each));
  }

  private async viewer(initials: string): Promise<Viewer> {
    const known = this.viewers.get(initials) ?? {
      sessionToken: await this.app.get(Door).open(idIn(this.directory.people, initials)),
      act: 'demonstration',
    };
    this.viewers.set(initials, known);
    return known;
  }
}

function agencyOf(by: string): string {
  return people.find(({ initials }) => initials === by)?.agency ?? '';
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`the demonstration world has no ${key}`);
  return id;
}

const nameAllSql = `
  insert into samverka.case_named (case_id, user_id, agency_id)
    select $1, person.id, person.agency_id from samverka.users person where person.id = any ($2) on conflict do nothing`;
