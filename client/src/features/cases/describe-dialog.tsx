import { useState } from 'react';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Fact } from '../../components/conflict.js';
import { EditDialog } from '../../components/edit-dialog.js';
import { useEdit } from '../../components/use-edit.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { labelKey } from '../../lib/words.js';
import { useBoard } from '../boards/boards.api.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { TellingAnew } from '../sharing/telling-anew.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import type { TellingAnew as Telling } from '../sharing/use-telling-anew.js';
import { CardFields, type CardInput } from './card-fields.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { placeOf } from './place-of.js';
import { useChangeCard } from './use-change-card.js';

/** Changes what the card says. */
export function DescribeDialog({ view, onClose }: CaseDialogProps) {
  const board = useBoard(view.card.boardId);
  return board ? <DescribeForm view={view} board={board} onClose={onClose} /> : null;
}

interface DescribeFormProps {
  view: CaseView;
  board: BoardView;
  onClose: () => void;
}

function DescribeForm({ view, board, onClose }: DescribeFormProps) {
  const { card } = view;
  const t = useText();
  const describe = useChangeCard(card);
  const factsOf = useCardFacts(board);
  const draft = { kind: 'description', id: card.caseId, place: placeOf(card), isOwn: false } as const;
  const now = { value: inputOf(card), version: card.revision };
  const edit = useEdit({ draft, now, wordsOf: ({ title }: CardInput) => title, join: bothDescriptions });
  const { title, areaId, labels, dueOn } = edit.mine;
  const telling = useTellingTitle(view, edit.mine);
  const { sharing } = telling.state;
  const submit = () => {
    const onSuccess = () => {
      edit.end();
      onClose();
    };
    const wording = { title: title.trim(), areaId: areaId || null, labels, dueOn: dueOn || null, sharing };
    describe.mutate({ path: 'description', body: { revision: edit.version, ...wording } }, { onSuccess });
  };
  return (
    <EditDialog
      title={t('case.act.describe')}
      act={t('common.save')}
      draft={draft}
      edit={edit}
      factsOf={factsOf}
      error={describe.error}
      isBusy={describe.isPending}
      isReady={title.trim() !== '' && telling.state.isReady}
      onSubmit={submit}
      onClose={onClose}
    >
      <CardFields template={board.template} areas={board.areas} input={edit.mine} onChange={edit.change} />
      <TellingAnew {...telling} />
    </EditDialog>
  );
}

/** What the others on the case come to read, by a new title or another label, they are told on a ground. */
function useTellingTitle(view: CaseView, { title, labels }: CardInput): Telling {
  const [draft, change] = useState(nothingSaid);
  const { card } = view;
  const place = sharingPlaceOf(view, 'title');
  const isSaid = title.trim() !== card.title || [...labels].sort().join() !== [...card.labels].sort().join();
  const state = useSharing(place, isSaid ? card.agencyIds : [], draft);
  return { place, state, draft, change };
}

function inputOf({ title, areaId, labels, dueOn }: CardFace): CardInput {
  return { title, areaId: areaId ?? '', labels: [...labels].sort(), dueOn: dueOn ?? '' };
}

/** What only one of the two has changed is as that one left it; titles and labels of both. */
function bothDescriptions({ was, now, mine }: { was: CardInput; now: CardInput; mine: CardInput }): CardInput {
  const either = (field: 'areaId' | 'dueOn') => (mine[field] === was[field] ? now[field] : mine[field]);
  const titles = [now.title, mine.title].filter((words, at, all) => words !== was.title && all.indexOf(words) === at);
  const labels = [...new Set([...now.labels, ...mine.labels])].sort();
  return { title: titles.join(' / ') || was.title, areaId: either('areaId'), labels, dueOn: either('dueOn') };
}

function useCardFacts({ areas }: BoardView): (input: CardInput) => Fact[] {
  const t = useText();
  const { day } = useDates();
  return ({ title, areaId, labels, dueOn }) => [
    { words: title },
    { name: t('case.field.area'), words: areas.find(({ id }) => id === areaId)?.name ?? t('case.field.noArea') },
    { name: t('case.field.due'), words: dueOn ? day(dueOn) : '–' },
    { name: t('case.field.labels'), words: labels.map((label) => t(labelKey(label))).join(', ') || '–' },
  ];
}
