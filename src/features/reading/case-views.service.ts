import { Injectable, NotFoundException } from '@nestjs/common';
import type { AgencyView } from '../../contract/agencies.js';
import type { CardView, CaseAbilities, CaseView, ParticipantView } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ActionsService } from '../actions/actions.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { NotesService } from '../notes/notes.service.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { BoardAgency } from './board.entities.js';
import { cardsOf } from './cards.queries.js';

interface Member {
  readonly userId: string;
  readonly agencyId: string;
}

/** A case as the viewer sees it, read at one moment with the heads of its streams. */
@Injectable()
export class CaseViewsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly streams: StreamsService,
    private readonly notes: NotesService,
    private readonly actions: ActionsService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  case(viewer: Viewer, caseId: string): Promise<CaseView> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const [card] = await cardsOf(transaction, { caseId });
      if (card === undefined) throw new NotFoundException();
      const streams = await this.streams.ofCase(transaction, caseId);
      const heads = Object.fromEntries(streams.map(({ id, head }) => [id, head]));
      return {
        card,
        heads,
        may: abilitiesIn(transaction, card),
        ...(await this.written(transaction, streams)),
        ...(await this.people(transaction, card, streams)),
      };
    });
  }

  private async written(transaction: Transaction, streams: readonly Stream[]) {
    return {
      notes: await this.notes.listIn(transaction, streams),
      actions: await this.actions.listIn(transaction, streams),
    };
  }

  private async people(transaction: Transaction, { caseId, boardId, agencyIds }: CardView, streams: readonly Stream[]) {
    const members = await transaction.rows.query<Member[]>(membersSql, [caseId]);
    const onBoard = await transaction.rows.findBy(BoardAgency, { boardId });
    const agencies = await this.directory.agencies(transaction, [
      ...agencyIds,
      ...onBoard.map(({ agencyId }) => agencyId),
    ]);
    const writers = await transaction.rows.query<{ id: string }[]>(writersSql, [streams.map(({ id }) => id), caseId]);
    return {
      participants: participantsOf(
        agencies.filter(({ id }) => agencyIds.includes(id)),
        members,
      ),
      otherAgencies: agencies.filter(({ id }) => !agencyIds.includes(id)),
      people: await this.directory.people(transaction, [
        ...members.map(({ userId }) => userId),
        ...writers.map(({ id }) => id),
      ]),
    };
  }
}

function participantsOf(agencies: readonly AgencyView[], members: readonly Member[]): ParticipantView[] {
  return agencies.map((agency) => ({
    agency,
    memberIds: members.filter(({ agencyId }) => agencyId === agency.id).map(({ userId }) => userId),
  }));
}

function abilitiesIn({ entered }: Transaction, { closedAt, agencyIds }: CardView): CaseAbilities {
  const isOpen = closedAt === null;
  const works = entered.roles.includes('caseworker') || entered.roles.includes('coordinator');
  const writes = works || entered.roles.includes('contact') || entered.roles.includes('principal');
  const change = works && isOpen;
  return {
    write: writes && isOpen,
    move: change,
    describe: change,
    assign: change,
    close: works,
    restrict: change,
    invite: change,
    endPart: works && agencyIds.length > 1,
  };
}

const membersSql =
  'select user_id as "userId", agency_id as "agencyId" from samverka.case_members where case_id = $1 order by user_id';

/** Whoever wrote, planned or was to do something that the viewer can read, or answers for the case. */
const writersSql = `
  select author_id as id from samverka.notes where stream_id = any ($1)
  union select unnest(array[author_id, owner_id]) from samverka.actions where stream_id = any ($1)
  union select responsible_id from samverka.case_files where id = $2 and responsible_id is not null`;
