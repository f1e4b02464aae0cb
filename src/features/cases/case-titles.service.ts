import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';
import { Known } from '../../platform/encryption/known.js';
import { type KeysByStream, StreamKeys } from '../../platform/encryption/stream-keys.js';
import type { Wrapping } from '../../platform/encryption/wrapping.js';
import type { CaseFile } from './case-file.entity.js';

/** A case as the database has it: what it is called is sealed under the key of a stream that all who read its card read too. */
export interface SealedTitle {
  readonly caseId: string;
  readonly title: Buffer;
  readonly sealedIn: string;
}

/** What cases are called: sealed before it leaves for the database, and opened for whoever reads the card. */
@Injectable()
export class CaseTitlesService {
  private readonly known = new Known<string>();

  constructor(private readonly keys: StreamKeys) {}

  /** What each of these is called. Keys are asked for at once, and only for what has not been opened for this agency before. */
  of(transaction: Transaction, cases: readonly SealedTitle[]): Promise<ReadonlyMap<string, string>> {
    return this.open(transaction, cases, (streamIds) => this.keys.of(transaction, streamIds));
  }

  /** The same of what records have kept: the keys come with them. */
  kept(
    transaction: Transaction,
    cases: readonly SealedTitle[],
    wrappings: readonly Wrapping[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.open(transaction, cases, () => this.keys.unwrapped(transaction.entered.agencyId, wrappings));
  }

  /** The same cases, to be read. */
  async opened<Sealed extends SealedTitle>(
    transaction: Transaction,
    cases: readonly Sealed[],
  ): Promise<(Omit<Sealed, 'title' | 'sealedIn'> & { title: string })[]> {
    const titles = await this.of(transaction, cases);
    return cases.map((file) => {
      const { title: _title, sealedIn: _sealedIn, ...face } = file;
      return { ...face, title: titles.get(file.caseId) ?? '' };
    });
  }

  /** For all who read the card as it is told now. */
  async seal(
    transaction: Transaction,
    { caseId, streamId, agencyIds }: Pick<CardFace, 'caseId' | 'streamId' | 'agencyIds'>,
    title: string,
  ): Promise<Pick<CaseFile, 'title' | 'sealedIn'>> {
    return sealedTitle(title, caseId, await this.keys.toWrite(transaction, streamId, agencyIds));
  }

  private async open(
    { entered: { agencyId } }: Transaction,
    cases: readonly SealedTitle[],
    keysOf: (streamIds: string[]) => Promise<KeysByStream>,
  ): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>();
    const unknown: SealedTitle[] = [];
    for (const file of cases) {
      const title = this.known.find(agencyId, nameOf(file));
      if (title === undefined) unknown.push(file);
      else titles.set(file.caseId, title);
    }
    const keys = unknown.length === 0 ? undefined : await keysOf([...new Set(unknown.map(({ sealedIn }) => sealedIn))]);
    for (const file of unknown)
      titles.set(file.caseId, this.known.keep(agencyId, nameOf(file), openedBy(keys?.get(file.sealedIn), file)));
    return titles;
  }
}

/** One that cannot be opened, as smuggled bytes cannot, is shown without: a board must not fail for it. */
function openedBy(key: StreamKey | undefined, { caseId, title }: SealedTitle): string {
  try {
    return key?.open(title, titleOf(caseId)) ?? '';
  } catch {
    return '';
  }
}

/** With where it stands: carried elsewhere, it must not be known again. */
function nameOf({ caseId, sealedIn, title }: SealedTitle): string {
  return caseId + sealedIn + title.toString('latin1');
}

export function sealedTitle(title: string, caseId: string, key: StreamKey): Pick<CaseFile, 'title' | 'sealedIn'> {
  return { title: key.seal(title, titleOf(caseId)), sealedIn: key.streamId };
}

function titleOf(caseId: string): Field {
  return { table: 'case_files', column: 'title', row: caseId };
}
