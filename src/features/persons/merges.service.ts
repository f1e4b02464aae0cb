import { BadRequestException, ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { writingRoles } from '../../contract/agencies.js';
import type { MergePersons, MergeView } from '../../contract/persons.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import type { OpenStream } from '../streams/streams.service.js';
import { CasePerson } from './case-person.entity.js';
import { Merge, mergeViewOf } from './merge.entity.js';
import type { PersonAddress } from './person-corrections.service.js';
import { PersonPlacesService } from './person-places.service.js';

/** Where it is said that two persons are one. */
export interface MergeAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly mergeId: string;
}

type Pair = Pick<Merge, 'oneStream' | 'oneId' | 'otherStream' | 'otherId'>;

/**
 * That two persons of a case are one is said beside them, to those who read both, and changes neither: taken back, both
 * stand as they always have, where they have, read by whom they were.
 */
@Injectable()
export class MergesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly places: PersonPlacesService,
  ) {}

  /**
   * Kept once, told once and answered alike, however often it is sent.
   * @throws ProblemException `persons-merged`, `ground-…` or `consent-missing`
   */
  merge(viewer: Viewer, { caseId, streamId, personId }: PersonAddress, wish: MergePersons): Promise<MergeView> {
    const pair = pairOf({ streamId, id: personId }, { streamId: wish.otherStreamId, id: wish.otherPersonId });
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.findOpen(transaction, caseId);
      const place = await this.whereBothAreRead(transaction, caseId, pair);
      transaction.mustBe(...writingRoles);
      const kept = await transaction.rows.findOneBy(Merge, { streamId: place.id, id: wish.id });
      if (kept !== null) return sameWrite(mergeViewOf(kept, place), pair);
      await refuseMerged(transaction, place, pair);
      const told = { itemKind: 'merge', itemId: wish.id, version: 1 } as const;
      await this.places.share(transaction, place, told, wish.sharing);
      return keep(transaction, place, { ...pair, caseId, id: wish.id });
    });
  }

  /** Taken back by the agency that said it; once is enough. */
  undo(viewer: Viewer, { caseId, streamId, mergeId: id }: MergeAddress): Promise<MergeView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const stream = await this.places.find(transaction, caseId, streamId);
      const merge = await transaction.rows.findOneBy(Merge, { streamId, id });
      if (merge === null) throw new NotFoundException();
      transaction.mustBe(...writingRoles);
      if (merge.agencyId !== transaction.entered.agencyId) throw new ForbiddenException();
      if (merge.undoneAt !== null) return mergeViewOf(merge, stream);
      await this.places.renew(transaction, stream, { itemKind: 'merge', itemId: id, version: 2 });
      return takeBack(transaction, stream, merge);
    });
  }

  /** @throws NotFoundException where either does not stand, or not for her */
  private async whereBothAreRead(transaction: Transaction, caseId: string, pair: Pair): Promise<OpenStream> {
    const one = await this.placeOf(transaction, caseId, { streamId: pair.oneStream, id: pair.oneId });
    const other = await this.placeOf(transaction, caseId, { streamId: pair.otherStream, id: pair.otherId });
    const both = one.audience.filter((agencyId) => other.audience.includes(agencyId));
    return (
      [one, other].find(({ audience }) => audience.length === both.length) ??
      this.places.toWrite(transaction, caseId, both)
    );
  }

  private async placeOf(transaction: Transaction, caseId: string, where: Place): Promise<OpenStream> {
    const stream = await this.places.find(transaction, caseId, where.streamId);
    const person = await transaction.rows.findOneBy(CasePerson, where);
    if (person?.withdrawnAt !== null) throw new NotFoundException();
    return stream;
  }
}

type Place = Pick<CasePerson, 'streamId' | 'id'>;

/** The lesser first: a pair is one pair, whichever of the two it is said of. */
function pairOf(...places: [Place, Place]): Pair {
  const [one, other] = places.sort((left, right) => (wordOf(left) < wordOf(right) ? -1 : 1));
  if (wordOf(one) === wordOf(other)) throw new BadRequestException();
  return { oneStream: one.streamId, oneId: one.id, otherStream: other.streamId, otherId: other.id };
}

function wordOf({ streamId, id }: Place): string {
  return `${streamId}/${id}`;
}

async function refuseMerged({ rows }: Transaction, { id: streamId }: OpenStream, pair: Pair): Promise<void> {
  if (await rows.existsBy(Merge, { streamId, ...pair, undoneAt: IsNull() })) {
    throw new ProblemException(HttpStatus.CONFLICT, 'persons-merged');
  }
}

async function keep(
  transaction: Transaction,
  stream: OpenStream,
  said: Pair & Pick<Merge, 'id' | 'caseId'>,
): Promise<MergeView> {
  const { viewerId: authorId, agencyId } = transaction.entered;
  const at = await transaction.advance(stream.id, { kind: 'person.merged', itemId: said.id });
  const how = { ...said, ...at, authorId, agencyId, changedBy: authorId, at: new Date(), undoneAt: null, version: 1 };
  const merge = transaction.rows.create(Merge, how);
  await transaction.rows.insert(Merge, merge);
  const view = mergeViewOf(merge, stream);
  transaction.tell('person.merged', view, at);
  return view;
}

async function takeBack(transaction: Transaction, stream: OpenStream, merge: Merge): Promise<MergeView> {
  const { streamId, id } = merge;
  const at = await transaction.advance(streamId, { kind: 'person.parted', itemId: id });
  const undone = { undoneAt: new Date(), changedBy: transaction.entered.viewerId, version: 2, seq: at.seq };
  const { affected } = await transaction.rows.update(Merge, { streamId, id, undoneAt: IsNull() }, undone);
  if (affected !== 1) throw new ProblemException(HttpStatus.CONFLICT, 'merge-changed');
  const view = mergeViewOf(transaction.rows.merge(Merge, merge, undone), stream);
  transaction.tell('person.parted', view, at);
  return view;
}

function sameWrite(kept: MergeView, pair: Pair): MergeView {
  const isSame = (Object.keys(pair) as (keyof Pair)[]).every((part) => kept[part] === pair[part]);
  if (isSame) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}
