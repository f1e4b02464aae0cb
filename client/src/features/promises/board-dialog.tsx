import { NativeSelect } from '@mantine/core';
import type { LinkBoard } from '../../../../src/contract/promise-work.js';
import type { FocusView, PromiseView } from '../../../../src/contract/promises.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { PartDialog } from './part-dialog.js';
import { useLinkBoard } from './promises.api.js';
import { type Fields, usePart } from './use-part.js';

type Field = 'board' | 'area';

interface BoardDialogProps {
  promise: PromiseView;
  focus: FocusView;
  onClose: () => void;
}

/** Leads a focus to the board of places that works on it, or to none. */
export function BoardDialog({ promise, focus, onClose }: BoardDialogProps) {
  const t = useText();
  const link = useLinkBoard(promise.id);
  const edit = usePart<Field>({ value: inputOf(focus, promise), version: focus.version });
  const { board, area } = edit.mine;
  const boards = promise.boards.filter(({ id, isOurs }) => isOurs || id === focus.boardId);
  const names = { board: t('work.field.board'), area: t('work.field.area') };
  const select = (field: Field, among: readonly { id: string; name: string }[]) => ({
    label: names[field],
    value: edit.mine[field],
    data: among.map(({ id, name }) => ({ value: id, label: name })),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      edit.change({ ...edit.mine, [field]: value });
    },
  });
  const wish: LinkBoard = { version: edit.version, boardId: board || null, areaId: board === '' ? null : area };
  return (
    <PartDialog
      title={t('work.title')}
      edit={edit}
      names={names}
      say={(field, value) =>
        (field === 'board' ? promise.boards : promise.areas).find(({ id }) => id === value)?.name ?? ''
      }
      error={link.error}
      isBusy={link.isPending}
      isReady
      onSubmit={() => {
        link.mutate({ focusId: focus.id, wish }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <NativeSelect data-autofocus {...select('board', [{ id: '', name: t('work.field.none') }, ...boards])} />
      {board === '' ? null : <NativeSelect {...select('area', promise.areas)} />}
      <Notice>{t('work.told')}</Notice>
    </PartDialog>
  );
}

/** In the whole of the area that is promised for, until somewhere in it is chosen. */
function inputOf({ boardId, boardAreaId }: FocusView, { areaId }: PromiseView): Fields<Field> {
  return { board: boardId ?? '', area: boardAreaId ?? areaId };
}
