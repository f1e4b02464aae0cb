import { randomUUID } from 'node:crypto';
import type { PublishedPromise } from '../../src/contract/promises.js';
import { OwnKeys } from '../../src/platform/encryption/own-keys.js';
import { sealedWords } from '../../src/platform/encryption/voice-words.js';
import type { World } from './world.js';

const told: PublishedPromise = {
  ...{
    format: 1,
    area: 'Bromma',
    year: 2030,
    summary: 'Ett löfte',
    isExample: false,
    updatedOn: '2030-02-01',
    note: null,
  },
  ...{ parties: [], activities: { done: 0, planned: 0 }, focuses: [] },
};

/** In words alone, of no agency: as it was written before one had to answer. */
export async function beforeAgenciesAnswered(world: World, write: () => Promise<unknown>): Promise<void> {
  await world.sql('alter table samverka.promise_focuses disable trigger answered_for_where_it_works');
  await write();
  await world.sql('alter table samverka.promise_focuses enable trigger answered_for_where_it_works');
}

/** A promise of an agency's for an area, with one focus, one figure, and what somebody else wants to publish. */
export async function promised(world: World, areaId: string, by: { id: string; agencyId: string }, year = 2030) {
  const [promiseId, focusId, proposalId, observationId] = Array.from({ length: 4 }, () => randomUUID());
  const voiceId = await said(world, areaId);
  await world.sql(
    `insert into samverka.promises (id, area_id, year, summary, agency_id, begun_by) values ($1, $2, $3, 'Ett löfte', $4, $5)`,
    [promiseId, areaId, year, by.agencyId, by.id],
  );
  const focus = `insert into samverka.promise_focuses (promise_id, id, place, theme, problem, causes, commitment, responsible) values ($1, $2, 2, 'Tema', '', '', 'Att göra', 'Någon')`;
  await beforeAgenciesAnswered(world, () => world.sql(focus, [promiseId, focusId]));
  const proposal = `insert into samverka.promise_proposals (promise_id, id, content, proposed_by, agency_id) values ($1, $2, $5, $3, $4)`;
  await world.sql(proposal, [promiseId, proposalId, by.id, by.agencyId, JSON.stringify(told)]);
  const observation = `insert into samverka.observations (area_id, id, agency_id, author_id, kind, measure, from_on, until_on, value, source, source_on, theme, shared_at)
    values ($1, $2, $3, $4, 'dialogue', 'Samtal', '2030-01-01', '2030-01-31', 12, 'Dialogerna', '2030-02-01', 'theft', now())`;
  await world.sql(observation, [areaId, observationId, by.agencyId, by.id]);
  const [agreementId, importId] = [randomUUID(), randomUUID()];
  const agreement = `insert into samverka.agreements (area_id, id, level, title, purpose, year, from_on, until_on, review_on, themes, groups, parties, agency_id, begun_by)
    values ($1, $2, 'district', 'Överenskommelse', 'Tillsammans', $5, '2030-01-01', '2032-01-01', '2032-01-01', '{theft}', '[]', $6, $3, $4)`;
  const parties = JSON.stringify([{ agencyId: by.agencyId, name: 'Någon' }]);
  await world.sql(agreement, [areaId, agreementId, by.agencyId, by.id, year, parties]);
  const file = `insert into samverka.observation_imports (agency_id, id, area_id, author_id, name, brought) values ($1, $2, $3, $4, 'fil.csv', 1)`;
  await world.sql(file, [by.agencyId, importId, areaId, by.id]);
  return {
    areaId,
    agreementId,
    importId,
    promiseId: promiseId!,
    focusId: focusId!,
    proposalId: proposalId!,
    observationId: observationId!,
    voiceId,
  };
}

/** What a citizen has said of the area, and nobody has decided on. */
async function said(world: World, areaId: string): Promise<string> {
  const id = randomUUID();
  const words = sealedWords(world.app.get(OwnKeys, { strict: false }), id, { place: 'Torget', text: 'Det är mörkt.' });
  const voice = `insert into samverka.voices (id, area_id, language, theme, said) values ($1, $2, 'sv', 'place', $3)`;
  await world.sql(voice, [id, areaId, words]);
  return id;
}
