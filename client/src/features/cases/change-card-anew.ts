import type { QueryClient } from '@tanstack/react-query';
import type { CardFace } from '../../../../src/contract/cards.js';
import { makeChange } from '../../lib/changed.js';
import type { CardAct } from './card-acts.js';
import { changeCard } from './change-card.js';

/** Changes the card. What others have changed of it meanwhile that this act does not touch is no reason to refuse it. */
export function changeCardAnew(queries: QueryClient, card: CardFace, act: CardAct): Promise<CardFace> {
  return makeChange('card-changed', {
    put: (current) => changeCard(queries, current ?? card, current ? onTo(current, act) : act),
    isMade: (current) => touchedBy(act).length > 0 && isAlike(touchedBy(act), current, { ...card, ...act.body }),
    isUntouched: (current) => touchedBy(act).length > 0 && isAlike([...touchedBy(act), 'closedAt'], current, card),
  });
}

/** What the act sets to something: of the others, only the server knows what they come to. */
function touchedBy({ path }: CardAct): (keyof CardFace)[] {
  if (path === 'stage') return ['stage'];
  if (path === 'responsible') return ['responsibleId'];
  return path === 'description' ? ['title', 'areaId', 'labels', 'dueOn'] : [];
}

function onTo({ revision }: CardFace, act: CardAct): CardAct {
  return { ...act, body: { ...act.body, revision } } as CardAct;
}

function isAlike(fields: (keyof CardFace)[], one: CardFace, other: CardFace): boolean {
  const inOrder = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : value);
  return fields.every((field) => inOrder(one[field]) === inOrder(other[field]));
}
