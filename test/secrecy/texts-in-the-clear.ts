import { type Check, differences } from './asking.js';

/** Columns of what is as visible as its stream that hold text, and why they are not encrypted. */
const reviewedTexts: Readonly<Record<string, string>> = {
  'log.traces.happening': 'A closed list: what the history calls it.',
  'log.traces.how': 'A closed list.',
  'samverka.actions.outcome': 'A closed list.',
  'samverka.actions.withdrawn_because': 'A closed list.',
  'samverka.case_files.closed_because': 'A closed list.',
  'samverka.case_files.code': 'Drawn at random.',
  'samverka.case_files.labels': 'A closed list.',
  'samverka.case_files.stage': 'A closed list.',
  'samverka.consents.givers': 'A closed list.',
  'samverka.consents.information': 'A closed list.',
  'samverka.consents.withdrawn_by': 'A closed list.',
  'samverka.concerns.answer': 'A closed list.',
  'samverka.concerns.code': 'Drawn at random.',
  'samverka.concerns.form': 'A closed list.',
  'samverka.concerns.kind': 'A closed list.',
  'samverka.concerns.standing': 'A closed list.',
  'samverka.concerns.urgency': 'A closed list.',
  'samverka.matter_corrections.kind': 'A closed list.',
  'samverka.matter_corrections.word': 'A closed list.',
  'samverka.matter_ratings.rating': 'A closed list.',
  'samverka.note_versions.accuracy': 'A closed list.',
  'samverka.note_versions.reliability': 'A closed list.',
  'samverka.notes.accuracy': 'A closed list.',
  'samverka.notes.reliability': 'A closed list.',
  'samverka.notes.withdrawn_because': 'A closed list.',
  'samverka.persons.withdrawn_because': 'A closed list.',
  'samverka.matters.code': 'Drawn at random.',
  'samverka.matters.decision': 'A closed list.',
  'samverka.matters.form': 'A closed list.',
  'samverka.matters.kind': 'A closed list.',
  'samverka.matters.outcome': 'A closed list.',
  'samverka.matters.rating': 'A closed list.',
  'samverka.matters.urgency': 'A closed list.',
  'samverka.disclosures.answers': 'Yes and no.',
  'samverka.disclosures.ground_id': 'A closed list.',
  'samverka.disclosures.item_kind': 'A closed list.',
  'samverka.history.from_word': 'Words of closed lists.',
  'samverka.history.kind': 'A closed list.',
  'samverka.history.to_word': 'Words of closed lists.',
  'samverka.notices.kind': 'A closed list.',
  'samverka.disputes.field': 'A closed list.',
  'samverka.person_versions.accuracy': 'A closed list.',
  'samverka.person_versions.identity_kind': 'A closed list.',
  'samverka.person_versions.protection': 'A closed list.',
  'samverka.person_versions.reliability': 'A closed list.',
  'samverka.person_versions.role': 'A closed list.',
  'samverka.persons.accuracy': 'A closed list.',
  'samverka.persons.identity_kind': 'A closed list.',
  'samverka.persons.protection': 'A closed list.',
  'samverka.persons.reliability': 'A closed list.',
  'samverka.persons.role': 'A closed list.',
  'samverka.requests.outcome': 'A closed list.',
  'samverka.requests.reason': 'A closed list.',
};

/** What people write is encrypted: a new column that holds text is, or has been thought about. */
export const textsInTheClear: Check = async (ask) =>
  differences(
    (await ask<{ line: string }>(textsSql)).map(({ line }) => line),
    Object.keys(reviewedTexts),
  );

const textsSql = `
  select format('%s.%I', attrelid::regclass, attname) as line from pg_attribute
    join pg_class on pg_class.oid = attrelid and relkind in ('r', 'p')
    join pg_namespace on pg_namespace.oid = relnamespace and nspname !~ '^pg_' and nspname <> 'information_schema'
   where attnum > 0 and not attisdropped
     and atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'varchar[]'::regtype, 'json'::regtype, 'jsonb'::regtype, 'xml'::regtype, 'tsvector'::regtype)
     and exists (select from pg_attribute stream where stream.attrelid = pg_attribute.attrelid and stream.attname = 'stream_id')`;
