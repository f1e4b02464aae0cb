import { Injectable } from '@nestjs/common';
import type { AbsenceGap, AbsenceView, MyAbsenceView, StateAbsence } from '../../contract/absence.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';

/** Who is away, and who stands in. It changes what is shown as mine, and never what I may read. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  mine(viewer: Viewer): Promise<MyAbsenceView> {
    return this.database.readAs(viewer, async (transaction) => {
      const { viewerId, agencyId } = transaction.entered;
      const [absence] = await absencesWhere(transaction, 'user_id = $1', [viewerId]);
      const ids = await transaction.rows.query<{ id: string }[]>(colleaguesSql, [agencyId, viewerId]);
      return {
        absence: absence ?? null,
        colleagues: await this.directory.people(
          transaction,
          ids.map(({ id }) => id),
        ),
        gaps: absence ? await gapsOf(transaction, absence) : [],
      };
    });
  }

  /** Mine, or that of one of my people. */
  state(viewer: Viewer, personId: string | null, { fromOn, untilOn, standInId }: StateAbsence): Promise<void> {
    return this.changing(viewer, personId, async ({ rows }, person) => {
      await rows.query('select samverka.state_absence($1, $2, $3, $4)', [person, fromOn, untilOn, standInId]);
    });
  }

  end(viewer: Viewer, personId: string | null): Promise<void> {
    return this.changing(viewer, personId, async ({ rows }, person) => {
      await rows.query('select samverka.end_absence($1)', [person]);
    });
  }

  /** Those who are away today, of those whom the viewer may know of. */
  today(transaction: Transaction): Promise<AbsenceView[]> {
    return absencesWhere(transaction, 'samverka.today() between from_on and until_on', []);
  }

  /** Those of the viewer's agency, those to come too. */
  ofAgency(transaction: Transaction): Promise<AbsenceView[]> {
    return absencesWhere(transaction, 'agency_id = $1 and until_on >= samverka.today()', [
      transaction.entered.agencyId,
    ]);
  }

  /** Her boards' people fetch again what they look at; other agencies only where they could see it, before or after. */
  private changing(
    viewer: Viewer,
    personId: string | null,
    work: (transaction: Transaction, personId: string) => Promise<void>,
  ): Promise<void> {
    return this.database.as(viewer, async (transaction) => {
      const person = personId ?? transaction.entered.viewerId;
      const wasAway = await isAway(transaction, person);
      await work(transaction, person);
      const isForAll = wasAway || (await isAway(transaction, person));
      await this.tell(transaction, person, isForAll);
    });
  }

  private async tell(transaction: Transaction, person: string, isForAll: boolean): Promise<void> {
    const { agencyId } = transaction.entered;
    const others = await transaction.rows.query<{ id: string }[]>(neighboursSql, [person, isForAll, agencyId]);
    transaction.tellPeople('places.changed', [person, ...others.map(({ id }) => id).filter((id) => id !== person)]);
    transaction.tellManagers([agencyId]);
  }
}

function absencesWhere({ rows }: Transaction, condition: string, values: unknown[]): Promise<AbsenceView[]> {
  return rows.query<AbsenceView[]>(absencesSql + condition + ' order by user_id', values);
}

async function isAway(transaction: Transaction, personId: string): Promise<boolean> {
  const condition = 'user_id = $1 and samverka.today() between from_on and until_on';
  return (await absencesWhere(transaction, condition, [personId])).length > 0;
}

function gapsOf({ rows, entered }: Transaction, { standInId }: AbsenceView): Promise<AbsenceGap[]> {
  return rows.query<AbsenceGap[]>(gapsSql, [entered.viewerId, standInId]);
}

const absencesSql = `
  select user_id as "personId", from_on::text as "fromOn", until_on::text as "untilOn", stand_in_id as "standInId"
    from samverka.absences where `;

const colleaguesSql = 'select id from samverka.users where agency_id = $1 and id <> $2 order by id';

const neighboursSql = `
  select distinct other.user_id as id
    from samverka.board_members hers join samverka.board_members other on other.board_id = hers.board_id
   where hers.user_id = $1 and ($2 or other.agency_id = $3) order by 1`;

/** Open cases that I answer for or have something to do in, and that she is not on. */
const gapsSql = `
  select file.id as "caseId", file.board_id as "boardId", file.code from samverka.case_files file
   where file.closed_at is null
     and (file.responsible_id = $1
       or file.id in (select case_id from samverka.actions_once where owner_id = $1 and outcome is null))
     and not exists (select from samverka.case_members member where member.case_id = file.id and member.user_id = $2)
   order by file.code, file.id`;
