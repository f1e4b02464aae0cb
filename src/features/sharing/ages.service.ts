import { Injectable } from '@nestjs/common';
import type { Sharing } from '../../contract/grounds.js';
import { bornOn } from '../../contract/identity-forms.js';
import type { PersonRole } from '../../contract/persons.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { type ToldVersion, withSealedReason } from '../../platform/encryption/sealed-reason.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { StreamKeys } from '../../platform/encryption/stream-keys.js';

/** An act of sharing, with the birthday of the youngest whom the case is about; null where that is not known. */
export interface AgedSharing extends Sharing {
  readonly bornOn: string | null;
}

/** How old those are whom a case is about, as far as whoever asks may read of them: some provisions are for the young. */
@Injectable()
export class AgesService {
  /** Grounds with an age. They are rows that no one changes while the server runs, but for the days on which they hold. */
  private bound: ReadonlySet<string> | undefined;

  constructor(private readonly keys: StreamKeys) {}

  /** Whether it may rest on an age: so that what rests on none need not be looked into. */
  mayBeBound(sharing: Sharing | null): boolean {
    return sharing?.uses.some(({ groundId }) => this.bound?.has(groundId) ?? true) ?? false;
  }

  /** As the database is to judge it, of something in this stream; and why, as nobody there can read it. */
  async sealed(
    transaction: Transaction,
    { id, key }: { readonly id: string; readonly key: StreamKey },
    told: ToldVersion,
    sharing: Sharing | null,
  ): Promise<string> {
    return JSON.stringify(withSealedReason(await this.judged(transaction, id, sharing), key, told));
  }

  /** The same, with why as it was said. */
  async judged(transaction: Transaction, streamId: string, sharing: Sharing | null): Promise<AgedSharing | null> {
    if (sharing === null) return null;
    this.bound ??= await boundIn(transaction);
    const isBound = this.mayBeBound(sharing);
    return { ...sharing, bornOn: isBound ? await this.youngestBeside(transaction, streamId) : null };
  }

  /** When the youngest was born of those whom the case is about. Null where nobody is, or of somebody that is not known. */
  async youngest(transaction: Transaction, caseId: string): Promise<string | null> {
    const young = await transaction.rows.query<Young[]>(ofCaseSql, [caseId]);
    const about = ofFirstRole(young);
    const keys = await this.keys.of(transaction, [...new Set(about.map(({ streamId }) => streamId))]);
    const days = about.map(({ streamId, id, number }) => {
      const key = keys.get(streamId);
      return number && key ? bornOn(key.open(number, { table: 'persons', column: 'number', row: id })) : null;
    });
    return days.includes(null) ? null : (days.sort().at(-1) ?? null);
  }

  private async youngestBeside(transaction: Transaction, streamId: string): Promise<string | null> {
    const [stream] = await transaction.rows.query<{ caseId: string }[]>(caseSql, [streamId]);
    return stream === undefined ? null : this.youngest(transaction, stream.caseId);
  }
}

interface Young {
  readonly streamId: string;
  readonly id: string;
  readonly role: PersonRole;
  /** Sealed; none where it is not known, or gives no birthday. */
  readonly number: Buffer | null;
}

/** Where the case is about a youth, other children in it are beside the point. */
function ofFirstRole(young: readonly Young[]): readonly Young[] {
  const youths = young.filter(({ role }) => role === 'youth');
  return youths.length > 0 ? youths : young;
}

async function boundIn({ rows }: Transaction): Promise<ReadonlySet<string>> {
  const bound = await rows.query<{ id: string }[]>(boundSql);
  return new Set(bound.map(({ id }) => id));
}

const boundSql = 'select id from samverka.legal_grounds where under_age is not null';
const caseSql = 'select case_id as "caseId" from samverka.streams where id = $1';
const ofCaseSql = `
  select stream_id as "streamId", id, role, case when identity_kind in ('personnummer', 'samordningsnummer') then number end as number
    from samverka.persons where case_id = $1 and role in ('youth', 'child') and withdrawn_at is null
   order by stream_id, id`;
