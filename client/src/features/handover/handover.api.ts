import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { HandOverCase } from '../../../../src/contract/handover.js';
import { http } from '../../lib/http.js';
import { refreshCard } from '../cases/cases.api.js';
import { settleFace } from '../cases/settle-face.js';

/** Hands the case over, and shows the card as it is then; what else came of it is told. */
export function useHandOver(card: CardFace) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (handing: HandOverCase) => http.post<CardFace>(`/cases/${card.caseId}/handover`, handing),
    onSuccess: (face) => {
      settleFace(queries, card.revision, face);
    },
    onError: () => {
      refreshCard(queries, card);
    },
  });
}
