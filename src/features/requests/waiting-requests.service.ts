import { Injectable } from '@nestjs/common';
import type { Audience } from '../../contract/agencies.js';
import type { RequestView } from '../../contract/requests.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { StreamsService } from '../streams/streams.service.js';
import { type InformationRequest, viewOf } from './information-request.entity.js';

type Found = Omit<InformationRequest, 'seq'> & { audience: Audience; seq: string };

/** What waits for an answer, across all cases. */
@Injectable()
export class WaitingRequestsService {
  constructor(private readonly streams: StreamsService) {}

  /** What one of these is to answer, or has asked, in open cases; the one that is due first first. */
  async of(transaction: Transaction, personIds: readonly string[]): Promise<RequestView[]> {
    const found = await transaction.rows.query<Found[]>(waitingSql, [personIds, transaction.entered.agencyId]);
    const audiences = new Map(found.map(({ streamId, audience }) => [streamId, audience]));
    const streams = [...audiences].map(([id, audience]) => ({ id, audience, head: 0 }));
    const open = new Map((await this.streams.open(transaction, streams)).map((stream) => [stream.id, stream]));
    return found.flatMap(({ audience: _audience, seq, ...request }) => {
      const stream = open.get(request.streamId);
      return stream === undefined ? [] : [viewOf({ ...request, seq: Number(seq) }, stream)];
    });
  }
}

/**
 * While both are on the case: to be answered by whoever answers for the case, waited for by whoever asked; where that one is not of my agency, or not
 * on the case any more, by everybody of my agency who is.
 */
const waitingSql = `
  select request.id, request.stream_id as "streamId", request.case_id as "caseId", stream.audience, request.author_id as "authorId",
         request.agency_id as "agencyId", request.asked_agency_id as "askedAgencyId", request.question, request.purpose,
         request.due_on::text as "dueOn", request.asked_at as "askedAt", request.version, request.outcome, null as "answerId", null as "answerActionId",
         null as reason, null as "reasonNote", null as "settledAt", request.changed_by as "changedBy", request.seq
    from samverka.requests request
    join samverka.streams stream on stream.id = request.stream_id
    join samverka.case_files file on file.id = request.case_id and file.closed_at is null
    cross join lateral (select case when request.agency_id = $2 then request.author_id else file.responsible_id end as person_id) mine
   where request.outcome is null
     and 2 = (select count(*) from samverka.case_participations part where part.case_id = request.case_id and part.agency_id in (request.agency_id, request.asked_agency_id))
     and (mine.person_id = any ($1) or not exists (
     select from samverka.case_members member where member.case_id = request.case_id and member.user_id = mine.person_id and member.agency_id = $2))
   order by request.due_on, request.asked_at, request.id, request.stream_id`;
