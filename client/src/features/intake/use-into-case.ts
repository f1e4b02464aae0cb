import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardSummary } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { matterReasonLength, type MatterView } from '../../../../src/contract/intake.js';
import { http } from '../../lib/http.js';
import { newId } from '../../lib/ids.js';
import { useViewer } from '../../lib/viewer.js';
import { boardQuery, boardsQuery } from '../boards/boards.api.js';
import { emptyCase, openCaseFrom } from '../cases/open-case-input.js';
import { useMatterAct } from './intake.api.js';

interface Choice {
  boardId: string;
  isNew: boolean;
  title: string;
  caseId: string;
  reason: string;
  addsChild: boolean;
}

const empty = { boardId: '', isNew: true, title: '', caseId: '', reason: '' };

export type IntoCase = ReturnType<typeof useIntoCase>;

/** Where a matter goes, as its form holds it. A new case names itself, so that a second try opens no second case. */
export function useIntoCase(matter: MatterView, onDone: () => void) {
  const [choice, setChoice] = useState<Choice>({ ...empty, addsChild: matter.concern.child !== null });
  const [requestId] = useState(newId);
  const { boards, board, cases } = usePlaces(choice.boardId);
  const me = useViewer().person.id;
  const conclude = useMatterAct(matter, 'outcome');
  const go = useMutation({
    mutationFn: async () => {
      const caseId = choice.isNew ? await openCase(board, { ...choice, requestId, me }) : choice.caseId;
      const outcome = choice.isNew ? 'case' : 'linked';
      return conclude.mutateAsync({ outcome, reason: choice.reason.trim(), caseId, addsChild: choice.addsChild });
    },
    onSuccess: onDone,
  });
  const isPlaced = choice.isNew ? choice.title.trim() !== '' : choice.caseId !== '';
  return {
    ...choice,
    boards,
    cases,
    change: (part: Partial<Choice>) => {
      setChoice({ ...choice, ...part });
    },
    isReady: choice.boardId !== '' && isPlaced && choice.reason.trim().length >= matterReasonLength.min,
    isBusy: go.isPending,
    error: go.error,
    submit: () => {
      go.mutate();
    },
  };
}

/** Boards that hold persons, and the open cases of the chosen one. */
function usePlaces(boardId: string) {
  const summaries = useQuery(boardsQuery).data?.boards ?? [];
  const cards = useQuery({ ...boardQuery(boardId), enabled: boardId !== '' }).data?.cards ?? [];
  const holding = summaries.filter(({ template }) => boardTemplates[template].holdsPersons);
  return {
    board: summaries.find(({ id }) => id === boardId),
    boards: holding.map(({ id, name }) => ({ value: id, label: name })),
    cases: cards.map(({ caseId, code, title }) => ({ value: caseId, label: `${code} ${title}` })),
  };
}

async function openCase(
  board: BoardSummary | undefined,
  { title, requestId, me }: Pick<Choice, 'title'> & { requestId: string; me: string },
): Promise<string> {
  if (board === undefined) throw new Error('no board was chosen');
  const [stage = ''] = boardTemplates[board.template].stages;
  const input = { ...emptyCase(stage, me), title, requestId };
  return (await http.post<CardView>(`/boards/${board.id}/cards`, openCaseFrom(input, null))).caseId;
}
