import type pg from 'pg';
import { Keys } from './lay-keys.js';

interface Laid {
  readonly caseId: string;
  readonly n: number;
  readonly id: string;
  readonly audience: string[];
}

const titles = [
  'Oro kring skolfrånvaro',
  'Uppföljning efter sommaren',
  'Ungdomar vid tunnelbanan',
  'Ny kontakt med hemmet',
  'Samtal om fritiden',
];

/** What the cases of the board that is being laid out are called, sealed as the server would have; within a transaction. */
export async function layTitles(owner: pg.Client): Promise<void> {
  const { rows: cases } = await owner.query<Laid>(casesSql);
  const keys = await (await Keys.of(owner)).forStreams(cases);
  const sealed = cases.map(({ caseId, n, id }) =>
    keys.get(id)?.seal(`${titles[n % titles.length] ?? ''} ${String(n)}`, {
      table: 'case_files',
      column: 'title',
      row: caseId,
    }),
  );
  await owner.query(titlesSql, [cases.map(({ caseId }) => caseId), sealed]);
}

const casesSql = `
  select distinct part.case_id as "caseId", part.n, stream.id, stream.audience
    from part join samverka.case_files file on file.id = part.case_id join samverka.streams stream on stream.id = file.stream_id`;

const titlesSql = `
  update samverka.case_files file set title = laid.title, sealed_in = file.stream_id
    from unnest($1::uuid[], $2::bytea[]) as laid (id, title) where file.id = laid.id`;
