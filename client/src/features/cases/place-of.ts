import type { CardFace } from '../../../../src/contract/cards.js';
import type { DraftPlace } from '../../lib/drafts/draft.js';

/** Where what is begun on this case belongs. */
export function placeOf({ caseId, boardId, code }: Pick<CardFace, keyof DraftPlace>): DraftPlace {
  return { caseId, boardId, code };
}
