import type { MigrationInterface, QueryRunner } from 'typeorm';
import { layIn } from './seeds/lay-in.js';
import { rarerGrounds } from './seeds/rarer-grounds.js';

/** OSL 10:19 and 10:22, after the others of social services; and a few sentences that read better. */
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
    for (const [from, to] of wordings) {
      await runner.query('update samverka.legal_grounds set words = replace(words::text, $1, $2)::jsonb', [from, to]);
      await runner.query('update samverka.legal_ground_questions set words = replace(words::text, $1, $2)::jsonb', [
        from,
        to,
      ]);
    }
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** As a Swede would have put it. */
const wordings = [
  ['ett brott som redan är begånget?', 'ett brott som redan har begåtts?'],
  ['sexuell integritet med minst ett års fängelse.', 'sexuell integritet med minst ett års fängelse i straffskalan.'],
  ['brottsbalken med minst ett års fängelse?', 'brottsbalken med minst ett års fängelse i straffskalan?'],
  ['en uppgift som behövs mot brott ska', 'en uppgift som behövs för att förebygga eller utreda brott ska'],
  ['att den behövs mot brott.', 'att den behövs för att förebygga eller utreda brott.'],
] as const;
