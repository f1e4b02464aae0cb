import type { MigrationInterface, QueryRunner } from 'typeorm';
import { betterWords } from './seeds/better-words.js';
import { layIn } from './seeds/lay-in.js';
import { rarerGrounds } from './seeds/rarer-grounds.js';

/** OSL 10:19 and 10:22, after the others of social services; and what reads better, or truer to the law. */
export class RarerGrounds1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ place }] = (await runner.query(`select place from samverka.legal_grounds where id = 'serious_crime'`)) as [
      { place: number },
    ];
    await runner.query('update samverka.legal_grounds set place = place + $1 where place > $2', [
      rarerGrounds.length,
      place,
    ]);
    for (const [at, ground] of rarerGrounds.entries()) await layIn(runner, ground, place + 1 + at);
    for (const [from, to] of betterWords) {
      await runner.query('update samverka.legal_grounds set words = replace(words::text, $1, $2)::jsonb', [from, to]);
      await runner.query('update samverka.legal_ground_questions set words = replace(words::text, $1, $2)::jsonb', [
        from,
        to,
      ]);
    }
    await runner.query(pastCrimeSql);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** 10:18 c excludes crimes already committed too, in its second paragraph: asked as for 10:18 a. */
const pastCrimeSql = `
  insert into samverka.legal_ground_questions (ground_id, place, key, must_be, words)
    select 'close_relation_violence', (select max(place) + 1 from samverka.legal_ground_questions where ground_id = 'close_relation_violence'), key, must_be, words
      from samverka.legal_ground_questions where ground_id = 'youth_at_risk' and key = 'past_crime';
  update samverka.legal_grounds set provision = 'OSL 10:1 och 12:2–3' where id = 'consent'`;
