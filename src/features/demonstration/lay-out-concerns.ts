import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PlacesService } from '../agency-administration/places.service.js';
import { RaisingService } from '../concerns/raising.service.js';
import { ThreadsService } from '../concerns/threads.service.js';
import { ConcludingService } from '../intake/concluding.service.js';
import { MatterActsService } from '../intake/matter-acts.service.js';
import { momentOf } from './days.js';
import { concerns, intakeTeam, type WorldConcern } from './world/concerns.js';

/** As whom it is done, and by what keys the world is known. */
interface World {
  readonly app: INestApplicationContext;
  readonly owner: pg.ClientBase;
  readonly viewer: (initials: string) => Promise<Viewer>;
  readonly agencyId: (key: string) => string;
  readonly personId: (initials: string) => string;
}

/** Puts people at the intake, raises what the people of the world are worried about, and does what the intake has done with it. */
export async function layOutConcerns(world: World): Promise<void> {
  for (const initials of intakeTeam)
    await world.app
      .get(PlacesService, { strict: false })
      .placeAtIntake(await world.viewer('EG'), world.personId(initials), true);
  for (const concern of concerns) await layOutConcern(world, concern);
}

async function layOutConcern(world: World, concern: WorldConcern): Promise<void> {
  const matterId = await raise(world, concern);
  for (const [by, body] of concern.thread ?? [])
    await world.app
      .get(ThreadsService, { strict: false })
      .write(await world.viewer(by), matterId, { id: randomUUID(), body });
  await work(world, matterId, concern);
  await dateBack(world, matterId, concern);
}

async function raise({ app, viewer, agencyId }: World, concern: WorldConcern): Promise<string> {
  const { by, form, kind, urgency, child, content, wantsAnswer = false } = concern;
  const said = { ...nothingSaid, ...content };
  const raised = {
    id: randomUUID(),
    intakeId: agencyId('social'),
    form,
    kind,
    urgency,
    child,
    content: said,
    wantsAnswer,
  };
  return (await app.get(RaisingService, { strict: false }).raise(await viewer(by), raised)).id;
}

/** Each act on the version that the one before has left. */
async function work({ app, viewer, personId }: World, matterId: string, concern: WorldConcern): Promise<void> {
  const { assignee, protection, decision, closing } = concern;
  if (assignee === undefined) return;
  const [acts, me] = [app.get(MatterActsService, { strict: false }), await viewer(assignee)];
  let { version } = await acts.assign(me, matterId, { version: 1, assigneeId: personId(assignee) });
  if (protection !== undefined)
    ({ version } = await acts.assessProtection(me, matterId, { version, needsProtection: false, text: protection }));
  if (decision === undefined) return;
  ({ version } = await acts.decide(me, matterId, { version, decision: decision.is, reason: decision.reason }));
  ({ version } = await acts.answer(me, matterId, { version }));
  if (closing === undefined) return;
  const ended = { version, outcome: 'no_action', reason: closing, caseId: null, addsChild: false } as const;
  await app.get(ConcludingService, { strict: false }).conclude(me, matterId, ended);
}

async function dateBack({ owner }: World, matterId: string, { code, daysAgo, at }: WorldConcern): Promise<void> {
  const moment = momentOf(daysAgo, at);
  await owner.query('update samverka.concerns set code = $2, raised_at = $3 where id = $1', [matterId, code, moment]);
  await owner.query(matterSql, [matterId, code, moment]);
}

const nothingSaid = {
  seen: null,
  told: null,
  place: null,
  time: null,
  interpreter: null,
  informed: 'nobody',
  callback: null,
} as const;

/** As if each had been done on the day after it came in. */
const matterSql = `
  update samverka.matters set code = $2, received_at = $3, asked_at = case form when 'consultation' then $3::timestamptz end, replied_at = $3::timestamptz + interval '3 hours' + (replied_at - replied_at), due_on = due_on - (received_at::date - $3::timestamptz::date), protection_at = $3::timestamptz + interval '2 hours' + (protection_at - protection_at),
    decided_at = $3::timestamptz + interval '6 days' + (decided_at - decided_at), answered_at = $3::timestamptz + interval '7 days' + (answered_at - answered_at),
    closed_at = $3::timestamptz + interval '7 days' + (closed_at - closed_at)
   where id = $1`;
