import type { QueryClient } from '@tanstack/react-query';
import type { CardFace } from '../../../../src/contract/cards.js';
import { currentIn } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import type { CardAct } from './card-acts.js';
import { forgetClosed, refreshCard } from './cases.api.js';
import { settleFace } from './settle-face.js';

/** Changes the card, and shows the answer; after a refusal, what is so now. */
export async function changeCard(queries: QueryClient, card: CardFace, act: CardAct): Promise<CardFace> {
  try {
    const face = await send(card, act);
    settle(queries, card, face);
    return face;
  } catch (error) {
    const current = currentIn(error, 'card-changed');
    if (current) settleFace(queries, card.revision, current);
    refreshCard(queries, card);
    throw error;
  }
}

function send({ caseId }: CardFace, { path, body }: CardAct): Promise<CardFace> {
  if (path === 'reopening') return http.delete(`/cases/${caseId}/closure?revision=${body.revision}`);
  return http.put(`/cases/${caseId}/${path}`, body);
}

function settle(queries: QueryClient, before: CardFace, face: CardFace): void {
  settleFace(queries, before.revision, face);
  if (face.closedAt === before.closedAt) return;
  forgetClosed(queries, face);
  if (face.closedAt === null) refreshCard(queries, face);
}
