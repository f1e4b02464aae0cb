import type { QueryRunner } from 'typeorm';
import type { LegalGround } from './legal-ground.js';

/** Lays a ground, its paths and its questions into the tables of 0013. */
export async function layIn(
  runner: QueryRunner,
  { paths, questions, words, ...ground }: LegalGround,
  place: number,
): Promise<void> {
  await runner.query(groundSql, [JSON.stringify({ ...ground, place, words })]);
  for (const path of paths) await runner.query(pathsSql, [ground.id, JSON.stringify(path)]);
  for (const [at, { key, mustBe, words }] of questions.entries())
    await runner.query(questionSql, [ground.id, at, key, mustBe, JSON.stringify(words)]);
}

const groundSql = `
  insert into samverka.legal_grounds (id, place, provision, valid_from, is_interpretation, by_roles, under_age, needs_consent, is_for_places, words)
    select id, place, provision, "validFrom", coalesce("isInterpretation", false), "byRoles", "underAge", coalesce("needsConsent", false), coalesce("isForPlaces", false), words
      from jsonb_to_record($1) as ground (id text, place int, provision text, "validFrom" date, "isInterpretation" boolean, "byRoles" text[], "underAge" int,
        "needsConsent" boolean, "isForPlaces" boolean, words jsonb)`;
const pathsSql = `
  insert into samverka.legal_ground_paths (ground_id, from_kind, to_kind, from_public, to_public, same_authority)
    select $1, from_kind, to_kind, "fromPublic", "toPublic", authority = 'same'
      from jsonb_to_record($2) as path ("from" text[], "to" text[], "fromPublic" boolean, "toPublic" boolean, authority text), unnest("from") from_kind, unnest("to") to_kind`;
const questionSql = `
  insert into samverka.legal_ground_questions (ground_id, place, key, must_be, words) values ($1, $2, $3, $4, $5)`;
