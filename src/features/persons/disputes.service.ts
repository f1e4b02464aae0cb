import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { DisputePerson, DisputeView } from '../../contract/persons.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import type { PersonAddress } from './person-corrections.service.js';
import { Dispute, disputeViewOf, wordsOf } from './person-notices.entities.js';
import { PersonPlacesService } from './person-places.service.js';

/** That something said of somebody is not so: noted beside it by whoever reads it, and never instead of it (SoL 14:6). */
@Injectable()
export class DisputesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly places: PersonPlacesService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  dispute(viewer: Viewer, address: PersonAddress, { sharing, ...said }: DisputePerson): Promise<DisputeView> {
    const { caseId, streamId, personId } = address;
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, caseId);
      const stream = await this.places.find(transaction, caseId, streamId);
      await refuseNobody(transaction, streamId, personId);
      transaction.mustBe(...writingRoles);
      const kept = await transaction.rows.findOneBy(Dispute, { streamId, id: said.id });
      if (kept !== null) return sameWrite(transaction, disputeViewOf(kept, stream), said);
      await this.places.share(transaction, stream, { itemKind: 'dispute', itemId: said.id, version: 1 }, sharing);
      return keep(transaction, stream, { ...said, caseId, personId });
    });
  }
}

/** @throws NotFoundException where nobody stands, or stands no more */
async function refuseNobody({ rows }: Transaction, streamId: string, id: string): Promise<void> {
  const person = await rows.findOneBy(CasePerson, { streamId, id });
  if (person?.withdrawnAt !== null) throw new NotFoundException();
}

async function keep(
  transaction: Transaction,
  stream: OpenStream,
  { words, ...said }: Omit<DisputePerson, 'sharing'> & Pick<PersonAddress, 'caseId' | 'personId'>,
): Promise<DisputeView> {
  const { viewerId: authorId, agencyId } = transaction.entered;
  const at = await transaction.advance(stream.id, { kind: 'person.disputed', itemId: said.personId });
  const sealed = stream.key.seal(words, wordsOf(said.id));
  const how = { ...said, ...at, authorId, agencyId, words: sealed, at: new Date(), version: 1 };
  const dispute = transaction.rows.create(Dispute, how);
  await transaction.rows.insert(Dispute, dispute);
  const view = disputeViewOf(dispute, stream);
  transaction.tell('person.disputed', view, at);
  return view;
}

function sameWrite(
  { entered }: Transaction,
  kept: DisputeView,
  { field, words }: Pick<DisputePerson, 'field' | 'words'>,
): DisputeView {
  if (kept.authorId === entered.viewerId && kept.field === field && kept.words === words) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}
