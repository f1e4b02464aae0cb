import type pg from 'pg';
import { ForbiddenException } from '@nestjs/common';
import { CaseViewsService } from '../../../src/features/reading/case-views.service.js';
import { SearchService } from '../../../src/features/search/search.service.js';
import { type Hearers, Listeners } from '../../../src/platform/live/listeners.js';
import { Presence } from '../../../src/platform/live/presence.js';
import { countingLeaks } from './counting-leaks.js';
import type { Leak } from './leak.js';
import { mergingLeaks } from './merging-leaks.js';
import { changeBoards, notesIn, sql } from './planting.js';

/** The database itself would refuse to commit these: so the trigger that does is taken away first. */
const onEveryNote = (name: string, change: string) => `
  alter table samverka.case_files disable trigger must_be_announced, disable trigger told_on_a_ground;
  create function public.${name}() returns trigger language plpgsql security definer as $$ begin ${change}; return null; end $$;
  create trigger ${name} after insert or update on samverka.notes for each row execute function public.${name}()`;

export const leaks: readonly Leak[] = [
  {
    name: 'a counter on the card that every note moves',
    seenIn: 7,
    plant: (world) =>
      sql(
        world,
        onEveryNote(
          'counts',
          `update samverka.case_files set labels = array[(select count(*)::text from samverka.notes where case_id = new.case_id)] where id = new.case_id`,
        ),
      ),
  },
  {
    name: 'updated_at on the case row',
    seenIn: 7,
    plant: (world) =>
      sql(
        world,
        onEveryNote('touches', 'update samverka.case_files set revision = gen_random_uuid() where id = new.case_id'),
      ),
  },
  {
    name: '403 for what exists and is hidden, 404 for what does not exist',
    seenIn: 17,
    plant: (world) => {
      const views = world.app.get(CaseViewsService, { strict: false });
      const real = views.case.bind(views);
      views.case = async (viewer, caseId) => {
        const exists = await world.sql('select from samverka.case_files where id = $1', [caseId]);
        return real(viewer, caseId).catch((error: unknown) => {
          throw exists.length > 0 ? new ForbiddenException() : error;
        });
      };
      return Promise.resolve();
    },
  },
  {
    name: 'one number for all events of all streams',
    seenIn: 1,
    plant: (world) =>
      sql(
        world,
        `create sequence public.numbers; create function public.number() returns trigger language plpgsql security definer as $$ begin new.head := nextval('public.numbers'); return new; end $$;
      create trigger number before update on samverka.streams for each row execute function public.number()`,
      ),
  },
  {
    name: 'a push to everybody on the case',
    seenIn: 5,
    plant: (world) => {
      const everybody = `select t.id as "streamId", m.case_id as "caseId", m.board_id as "boardId", array_agg(s.id) as "sessionIds" from samverka.streams t join samverka.case_members m on m.case_id = t.case_id and m.left_at is null join gate.sessions s on s.user_id = m.user_id where t.id = $1 group by 1, 2, 3`;
      world.app.get(Listeners).of = async (streamId) =>
        (await world.sql<Hearers & pg.QueryResultRow>(everybody, [streamId]))[0];
      return Promise.resolve();
    },
  },
  {
    name: 'presence that everybody on the case sees',
    seenIn: 1,
    plant: (world) => {
      const presence = world.app.get<Presence, { present: (...given: unknown[]) => object[] }>(Presence);
      const real = presence.present.bind(presence);
      presence.present = (...given) => real(...given).map((person) => ({ ...person, isShown: true }));
      return Promise.resolve();
    },
  },
  {
    name: '"… is writing" shown to everybody on the case',
    seenIn: 33,
    plant: (world) => {
      const everybody =
        'select s.id from samverka.case_members m join gate.sessions s on s.user_id = m.user_id where m.case_id = $1 and m.left_at is null';
      world.app.get(Listeners).ofAudience = async (caseId) =>
        (await world.sql<{ id: string }>(everybody, [caseId])).map(({ id }) => id);
      return Promise.resolve();
    },
  },
  {
    name: 'a unique key across streams',
    seenIn: 33,
    plant: (world) => sql(world, 'create unique index one_per_case on samverka.notes (case_id, id)'),
  },
  {
    name: 'an unread badge that counts all notes',
    seenIn: 7,
    plant: (world) =>
      changeBoards(world, async (board) => {
        for (const card of board.cards)
          for (const stream of card.streams) stream.unread = await notesIn(world, card.caseId);
      }),
  },
  {
    name: 'what happened to a note, remembered where everybody on the case reads',
    seenIn: 7,
    plant: (world) =>
      sql(
        world,
        `alter table samverka.streams disable trigger must_be_remembered;
        create function public.widens() returns trigger language plpgsql security definer as $$ begin
          new.stream_id := (select file.stream_id from samverka.streams told join samverka.case_files file on file.id = told.case_id where told.id = new.stream_id);
          new.seq := 1000000 + (select count(*) from samverka.history where stream_id = new.stream_id);
          return new; end $$;
        create trigger widens before insert on samverka.history for each row when (new.kind like 'note.%') execute function public.widens();`,
      ),
  },
  {
    name: 'who has read, named from the log of every agency',
    seenIn: 40,
    plant: (world) =>
      sql(
        world,
        `do $$ begin execute regexp_replace(pg_get_functiondef('log.knowers'::regproc), '\\w+\\.agency_id = \\( SELECT samverka\\.current_agency\\(\\) AS current_agency\\)', 'true'); end $$`,
      ),
  },
  {
    name: 'how a matter is judged, told to whoever raised it',
    seenIn: 33,
    plant: (world) =>
      sql(
        world,
        `create or replace function samverka.told_to_reporter(matter uuid, out reporter_id uuid, out told text) language sql stable security definer
           begin atomic
             select concern.reporter_id, concern.standing || coalesce((select judged.rating || judged.version from samverka.matters judged where judged.id = concern.id), '')
               from samverka.concerns concern where concern.id = matter;
           end`,
      ),
  },
  {
    name: 'a bell that tells whoever raised it of all that the intake does',
    seenIn: 33,
    plant: (world) =>
      sql(
        world,
        `create or replace function samverka.told_of_everything() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp as $$ begin
           insert into notices (user_id, agency_id, kind, item_id)
             select reporter_id, agency_id, 'concern_moved', id from concerns where id = new.id
             on conflict (stream_id, item_id, kind, user_id, seq, on_day) do update set read_at = null, given_at = now();
           return null;
         end $$;
         drop trigger if exists told_of_everything on samverka.matters;
         create trigger told_of_everything after update on samverka.matters for each row execute function samverka.told_of_everything()`,
      ),
  },
  {
    name: 'cards sorted by last activity',
    seenIn: 79,
    plant: (world) =>
      changeBoards(world, async (board) => {
        const activity = new Map(
          await Promise.all(board.cards.map(async ({ caseId }) => [caseId, await notesIn(world, caseId)] as const)),
        );
        board.cards.sort((a, b) => activity.get(b.caseId)! - activity.get(a.caseId)!);
      }),
  },
  {
    name: 'a search that says how many words it looked through, counted in the index of all',
    seenIn: 9,
    plant: (world) => {
      const searching = world.app.get(SearchService, { strict: false });
      const real = searching.search.bind(searching);
      searching.search = async (viewer, text) => {
        const [row] = await world.sql<{ all: number }>('select count(*)::int as all from samverka.note_words');
        return { ...(await real(viewer, text)), total: row?.all };
      };
      return Promise.resolve();
    },
  },
  {
    name: 'records of cases that are open to the whole board',
    seenIn: 77,
    plant: (world) =>
      sql(world, 'create policy planted on samverka.case_records for select to samverka_app_rights using (true)'),
  },
  ...mergingLeaks,
  ...countingLeaks,
];
