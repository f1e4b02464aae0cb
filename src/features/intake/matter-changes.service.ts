import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { nextClock } from '../../contract/clocks.js';
import type { Happening } from '../../contract/history.js';
import type { MatterRow } from '../../contract/intake.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { type IntakeStream, IntakeStreamService } from './intake-stream.service.js';
import { Matter, reasonOf, rowOf, type SealedReason } from './matter.entity.js';
import { ReportersService } from './reporters.service.js';

/** A matter as it stood, where it stands, and how to seal what is said of it. */
export interface MatterWork {
  readonly transaction: Transaction;
  readonly stream: IntakeStream;
  readonly before: Matter;
  readonly key: StreamKey;
}

/** What changes, and what history says of it: words of closed lists, and who. */
export type MatterChange = [changes: Partial<Matter>, word: Omit<Happening, 'kind' | 'itemId'>];

export interface OnMatter {
  readonly matterId: string;
  readonly version: number;
}

/** How a matter is changed: on the version that was seen, told to the intake, and to whoever raised it only where her own view has changed. */
@Injectable()
export class MatterChangesService {
  constructor(
    private readonly database: Database,
    private readonly streams: IntakeStreamService,
    private readonly reporters: ReportersService,
  ) {}

  /** A change that lies in the intake alone. */
  async within(viewer: Viewer, on: OnMatter, changeTo: ChangeTo): Promise<MatterRow> {
    const { agencyId } = await this.database.identify(viewer);
    return this.across({ ...viewer, caseId: agencyId }, on, changeTo);
  }

  /** A change that something in a case belongs to. */
  across(viewer: Viewer, { matterId, version }: OnMatter, changeTo: ChangeTo): Promise<MatterRow> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe('caseworker', 'coordinator');
      const stream = await this.streams.find(transaction);
      const before = await transaction.rows.findOneBy(Matter, { streamId: stream.id, id: matterId });
      if (before === null) throw new NotFoundException();
      if (before.version !== version) throw changed(before);
      const key = await this.streams.toWrite(transaction, stream);
      return this.keep(transaction, before, await changeTo({ transaction, stream, before, key }));
    });
  }

  private async keep(transaction: Transaction, before: Matter, [changes, word]: MatterChange): Promise<MatterRow> {
    const { streamId, id, version } = before;
    const told = await this.reporters.told(transaction, id);
    const at = await transaction.advance(streamId, { kind: 'matter.changed', itemId: id, ...word });
    const by = { version: version + 1, changedBy: transaction.entered.viewerId, seq: at.seq };
    const renewed = { ...changes, ...by, dueOn: firstDue(Object.assign(new Matter(), before, changes)) };
    const { affected } = await transaction.rows.update(Matter, { streamId, id, version }, renewed);
    const after = await transaction.rows.findOneByOrFail(Matter, { streamId, id });
    if (affected !== 1) throw changed(after);
    transaction.tell('matter.changed', rowOf(after), at);
    await this.reporters.tellIfNew(transaction, id, told);
    return rowOf(after);
  }
}

type ChangeTo = (work: MatterWork) => MatterChange | Promise<MatterChange>;

export function sealed({ before, key }: MatterWork, column: SealedReason, text: string): Buffer {
  return key.seal(text, reasonOf(column, before.id));
}

/** The last day of the clock that is due first. Null when none runs. */
function firstDue(matter: Matter): string | null {
  return nextClock(rowOf(matter))?.dueOn ?? null;
}

/** Somebody was first: here is the matter as it stands now. */
export function changed(matter: Matter): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'matter-changed', { current: rowOf(matter) });
}
