import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { RequestView } from '../../contract/requests.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RequestsService } from '../requests/requests.service.js';
import { SettlingService } from '../requests/settling.service.js';
import { dateIn, momentOf } from './days.js';
import type { WorldSharing } from './share-lawfully.js';
import type { WorldCase } from './world/case-file.js';
import { people } from './world/people.js';
import { type WorldRequest, requests } from './world/requests.js';

/** As whom it is done, and by what keys the world is known. */
interface World {
  readonly app: INestApplicationContext;
  readonly owner: pg.ClientBase;
  readonly sharing: WorldSharing;
  readonly viewer: (initials: string) => Promise<Viewer>;
  readonly agencyId: (key: string) => string;
}

/** Asks what the people of the world have asked of each other in this case. */
export async function layOutRequests(world: World, caseId: string, file: WorldCase): Promise<void> {
  for (const request of requests[file.code] ?? []) {
    const view = await ask(world, caseId, file, request);
    if (request.refused) await refuse(world, view, request.refused);
    const sql = 'update samverka.requests set asked_at = $3 where stream_id = $1 and id = $2';
    await world.owner.query(sql, [view.streamId, view.id, momentOf(request.daysAgo, request.at)]);
  }
}

async function ask(
  { app, sharing, viewer, agencyId }: World,
  caseId: string,
  { code, board }: WorldCase,
  { by, asks, question, purpose, due }: WorldRequest,
): Promise<RequestView> {
  const from = people.find(({ initials }) => initials === by)?.agency ?? '';
  const told = await sharing.of({ board, code, from, to: [asks] });
  if (told === null) throw new Error('the demonstration world asks where nothing carries it');
  const wish = { id: randomUUID(), askedAgencyId: agencyId(asks), question, purpose, dueOn: dateIn(due) };
  return app.get(RequestsService, { strict: false }).make(await viewer(by), caseId, { ...wish, sharing: told });
}

async function refuse(
  { app, viewer }: World,
  { caseId, streamId, id: requestId, version }: RequestView,
  { by, reason }: NonNullable<WorldRequest['refused']>,
): Promise<void> {
  const refusal = { version, reason, note: null, sharing: null };
  await app.get(SettlingService, { strict: false }).refuse(await viewer(by), { caseId, streamId, requestId }, refusal);
}
