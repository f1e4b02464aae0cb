import type { MatterWork } from './matter-changes.service.js';
import { correctionFieldOf, MatterCorrection } from './matter-correction.entity.js';
import { reasonOf } from './matter.entity.js';

/** What was judged, as it stood. */
export type Former = Pick<MatterCorrection, 'kind' | 'word' | 'byId' | 'at'> & { readonly text: string };

/** Keeps how something stood that stands so no more, and why it does not, where a reason is asked for. */
export async function keepFormer(
  { transaction, before, key }: MatterWork,
  former: Former,
  because: string | null,
): Promise<void> {
  const { streamId, id: matterId } = before;
  const version = before.version + 1;
  await transaction.rows.insert(MatterCorrection, {
    ...former,
    streamId,
    matterId,
    version,
    text: key.seal(former.text, correctionFieldOf('text', matterId, version)),
    reason: because === null ? null : key.seal(because, correctionFieldOf('reason', matterId, version)),
    correctedBy: transaction.entered.viewerId,
    correctedAt: new Date(),
  });
}

/** How a matter had ended: who ended it, its history knows. Null while it has not. */
export async function formerOutcome({ transaction, before, key }: MatterWork): Promise<Former | null> {
  const { id, streamId, outcome, outcomeReason, closedAt } = before;
  if (outcome === null || outcomeReason === null || closedAt === null) return null;
  const [ended] = await transaction.rows.query<{ byId: string }[]>(endedSql, [streamId, id, outcome]);
  const text = key.open(outcomeReason, reasonOf('outcome_reason', id));
  return { kind: 'outcome', word: outcome, text, byId: ended?.byId ?? null, at: closedAt };
}

const endedSql = `
  select by_id as "byId" from samverka.history
   where stream_id = $1 and item_id = $2 and kind = 'matter.changed' and to_word = $3 order by seq desc limit 1`;
