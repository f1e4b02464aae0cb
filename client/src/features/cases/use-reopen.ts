import type { CardFace } from '../../../../src/contract/cards.js';
import { useReason } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { useChangeCard } from './use-change-card.js';

/** Takes up a closed case again, at once: everyone on it could read it all the time, and it can be undone. */
export function useReopen(card: CardFace): () => void {
  const reason = useReason();
  const { mutate } = useChangeCard(card);
  return () => {
    mutate(
      { path: 'reopening', body: { revision: card.revision } },
      {
        onError: (error) => {
          tell(reason(error));
        },
      },
    );
  };
}
