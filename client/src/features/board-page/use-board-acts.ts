import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { usePageActs, type PageAct } from '../../lib/page-acts.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import { focusedCard } from '../boards/card-focus.js';
import { useMoveCard } from './use-move-card.js';

interface BoardActs {
  board: BoardView;
  onOpenCase: () => void;
  onFilter: () => void;
}

/** What the palette offers on a board: first what can be done with the card that has the focus. */
export function useBoardActs({ board, onOpenCase, onFilter }: BoardActs): void {
  const t = useText();
  const moves = useMovesOfFocused(board);
  const openCase = { id: 'open-case', words: t('case.open.title'), run: onOpenCase };
  const filter = { id: 'filter', words: t('keys.filter'), run: onFilter };
  usePageActs(() => [...moves(), ...(board.may.openCase ? [openCase] : []), filter]);
}

function useMovesOfFocused({ id, template, cards }: BoardView): () => PageAct[] {
  const t = useText();
  const move = useMoveCard({ id, template });
  return () => {
    const card = cards.find(({ caseId }) => caseId === focusedCard()?.dataset.case);
    if (!card) return [];
    const others = boardTemplates[template].stages.filter((stage) => stage !== card.stage);
    return others.map((stage) => ({
      id: `move-${stage}`,
      words: t('palette.move', { code: card.code, stage: t(stageKey(template, stage)) }),
      run: () => {
        move(card.caseId, stage);
      },
    }));
  };
}
