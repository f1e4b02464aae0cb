import { Injectable } from '@nestjs/common';
import type { AgencyView } from '../../contract/agencies.js';
import type { CardView } from '../../contract/cards.js';
import type { ParticipantView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { AbsenceService } from '../absence/absence.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { BoardAgency } from './board.entities.js';

interface Member {
  readonly userId: string;
  readonly agencyId: string;
}

/** Who is on a case, who could be, and the names of all who wrote what the viewer reads. */
@Injectable()
export class CasePeopleService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly absences: AbsenceService,
  ) {}

  async of(transaction: Transaction, { caseId, boardId, agencyIds, streams }: CardView) {
    const streamIds = streams.map(({ streamId }) => streamId);
    const [members, onBoard, writers, named, absences] = await Promise.all([
      transaction.rows.query<Member[]>(membersSql, [caseId]),
      transaction.rows.findBy(BoardAgency, { boardId }),
      transaction.rows.query<{ id: string }[]>(writersSql, [streamIds, caseId]),
      transaction.rows.query<{ id: string }[]>(namedSql, [streamIds]),
      this.absences.today(transaction),
    ]);
    const nearIds = [...agencyIds, ...onBoard.map(({ agencyId }) => agencyId)];
    const namedIds = [...streams.flatMap(({ audience }) => audience), ...named.map(({ id }) => id)];
    const standInIds = absences.map(({ standInId }) => standInId);
    const personIds = [...members.map(({ userId }) => userId), ...writers.map(({ id }) => id), ...standInIds];
    const [agencies, people] = await Promise.all([
      this.directory.agencies(transaction, [...new Set([...nearIds, ...namedIds])]),
      this.directory.people(transaction, personIds),
    ]);
    const isOn = ({ id }: AgencyView) => agencyIds.includes(id);
    const isNear = ({ id }: AgencyView) => nearIds.includes(id);
    return {
      participants: participantsOf(agencies.filter(isOn), members),
      otherAgencies: agencies.filter((agency) => isNear(agency) && !isOn(agency)),
      formerAgencies: agencies.filter((agency) => !isNear(agency)),
      absences,
      people,
    };
  }
}

function participantsOf(agencies: readonly AgencyView[], members: readonly Member[]): ParticipantView[] {
  return agencies.map((agency) => ({
    agency,
    memberIds: members.filter(({ agencyId }) => agencyId === agency.id).map(({ userId }) => userId),
  }));
}

const membersSql =
  'select user_id as "userId", agency_id as "agencyId" from samverka.case_members where case_id = $1 order by user_id';

/** Whoever wrote, asked, planned or was to do something that the viewer can read, or answers for the case. */
const writersSql = `
  select author_id as id from samverka.notes where stream_id = any ($1)
  union select unnest(array[author_id, owner_id, changed_by, shared_by]) from samverka.actions where stream_id = any ($1)
  union select unnest(array[author_id, changed_by]) from samverka.consents where stream_id = any ($1)
  union select unnest(array[author_id, changed_by]) from samverka.requests where stream_id = any ($1)
  union select unnest(array[author_id, changed_by, shared_by]) from samverka.persons where stream_id = any ($1)
  union select author_id from samverka.disputes where stream_id = any ($1)
  union select unnest(array[author_id, changed_by]) from samverka.merges where stream_id = any ($1)
  union select responsible_id from samverka.case_files where id = $2 and responsible_id is not null`;

/** Agencies that a consent speaks of, whether or not they are on the case. */
const namedSql = 'select distinct unnest(agency_ids) as id from samverka.consents where stream_id = any ($1)';
