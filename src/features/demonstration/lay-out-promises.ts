import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { OwnKeys } from '../../platform/encryption/own-keys.js';
import { sealedWords } from '../../platform/encryption/voice-words.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { KeepingService } from '../promises/keeping.service.js';
import { PromisesService } from '../promises/promises.service.js';
import { PublishingService } from '../promises/publishing.service.js';
import { VoicesService } from '../voices/voices.service.js';
import { dialogues, focuses, observations, promiseSummary, workedOnByBoard } from './world/promise.js';
import { voices } from './world/voices.js';

interface World {
  readonly app: INestApplicationContext;
  readonly owner: pg.ClientBase;
  readonly viewer: (initials: string) => Promise<Viewer>;
}

/** Where, from which agreement, and by which board of places in which part of it. */
interface PromisePlace {
  readonly areaId: string;
  readonly agreementId: string;
  /** Of an agency by its key. */
  readonly agencyIdOf: (key: string) => string;
  readonly board: { readonly boardId: string; readonly areaId: string };
}

/** The promise of 2020, through the same acts as anybody's: begun and proposed by the police, approved by social services. */
export async function layOutPromise({ app, owner, viewer }: World, where: PromisePlace): Promise<void> {
  const { areaId, agreementId, agencyIdOf, board } = where;
  const keeping = app.get(KeepingService, { strict: false });
  const publishing = app.get(PublishingService, { strict: false });
  const officer = await viewer('JN');
  const promiseId = randomUUID();
  const begun = { id: promiseId, areaId, year: 2020, summary: promiseSummary };
  await app.get(PromisesService, { strict: false }).begin(officer, begun);
  await owner.query('update samverka.promises set is_example = true, agreement_id = $2 where id = $1', [
    promiseId,
    agreementId,
  ]);
  for (const observation of observations) await keeping.observe(officer, areaId, { id: randomUUID(), ...observation });
  for (const [at, { indicators, activities, by: agency, ...said }] of focuses.entries()) {
    const focusId = randomUUID();
    const focus = { ...said, responsibleAgencyId: agencyIdOf(agency) };
    const part = () => ({ promiseId, partId: randomUUID() });
    await keeping.focus(officer, { promiseId, partId: focusId }, { ...focus, version: 0, place: at + 1 });
    if (focus.theme === workedOnByBoard)
      await keeping.board(officer, { promiseId, partId: focusId }, { version: 1, ...board });
    for (const indicator of indicators) await keeping.indicator(officer, part(), { focusId, version: 0, ...indicator });
    for (const [by, what, dueOn, doneOn] of activities)
      await keeping.activity(await viewer(by), part(), { focusId, version: 0, what, dueOn, doneOn });
  }
  for (const dialogue of dialogues)
    await keeping.dialogue(officer, { promiseId, partId: randomUUID() }, { version: 0, ...dialogue });
  const proposalId = randomUUID();
  await publishing.propose(officer, promiseId, { id: proposalId, note: null });
  await publishing.approve(await viewer('PW'), promiseId, proposalId);
}

/** What citizens have said of it: some of it counted by those who tell, the rest still to be read. */
export async function layOutVoices({ app, owner, viewer }: World, areaId: string): Promise<void> {
  const keys = app.get(OwnKeys, { strict: false });
  const moderating = app.get(VoicesService, { strict: false });
  for (const { theme, place, text, isCounted } of voices) {
    const id = randomUUID();
    await owner.query(voiceSql, [id, areaId, theme, sealedWords(keys, id, { place, text })]);
    if (isCounted) await moderating.accept(await viewer('PW'), id, { version: 1, theme, redacted: null });
  }
}

const voiceSql = `insert into samverka.voices (id, area_id, language, theme, said) values ($1, $2, 'sv', $3, $4)`;
