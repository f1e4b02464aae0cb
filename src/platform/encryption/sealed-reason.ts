import type { Sharing } from '../../contract/grounds.js';
import type { Field, StreamKey } from './stream-key.js';

/** Which version of what is told. */
export interface ToldVersion {
  readonly itemKind: string;
  readonly itemId: string;
  readonly version: number;
}

/** On what grounds, as the database judges it; and why, as nobody there can read it. */
export function withSealedReason<Said extends Sharing>(
  sharing: Said | null,
  key: StreamKey,
  told: ToldVersion,
): Said | null {
  if (sharing === null) return null;
  return { ...sharing, assessment: key.seal(sharing.assessment, reasonFor(told)).toString('base64') };
}

export function openedReason(sealed: Buffer, key: StreamKey, told: ToldVersion): string {
  return key.open(sealed, reasonFor(told));
}

function reasonFor({ itemKind, itemId, version }: ToldVersion): Field {
  return { table: 'disclosures', column: 'assessment', row: `${itemKind} ${itemId} ${String(version)}` };
}
