import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { FocusView, PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { useText } from '../../lib/text.js';
import { BoardDialog } from './board-dialog.js';
import { ChangeButton } from './change-button.js';
import classes from './promise.module.css';
import { workQuery } from './promises.api.js';

interface BoardWorkProps {
  promise: PromiseView;
  focus: FocusView;
}

/** Which board of places works on a focus; and how much of that one's own agency is part of, as counts. */
export function BoardWork({ promise, focus }: BoardWorkProps) {
  const t = useText();
  const id = useId();
  const [isOpen, { open, close }] = useDisclosure();
  const { boards, mayKeep } = promise;
  const isLinked = focus.boardId !== null;
  if (!isLinked && !(mayKeep && boards.some(({ isOurs }) => isOurs))) return null;
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id}>{t('work.title')}</h3>
        {mayKeep ? <Act focus={focus} onClick={open} /> : null}
      </div>
      {isLinked ? <Linked promise={promise} focus={focus} /> : <p className={classes.meta}>{t('work.none')}</p>}
      {isOpen ? <BoardDialog promise={promise} focus={focus} onClose={close} /> : null}
    </section>
  );
}

function Act({ focus: { boardId, theme }, onClick }: { focus: FocusView; onClick: () => void }) {
  const t = useText();
  if (boardId === null) return <AddButton words={t('work.add')} onClick={onClick} />;
  return <ChangeButton name={t('work.change', { theme })} onClick={onClick} />;
}

function Linked({ promise: { id, boards, areas }, focus }: BoardWorkProps) {
  const t = useText();
  const board = boards.find((each) => each.id === focus.boardId);
  const area = areas.find((each) => each.id === focus.boardAreaId);
  return (
    <p className={`${classes.words ?? ''} ${classes.work ?? ''}`}>
      {[board?.name, area?.name].filter(Boolean).join(' · ')}
      {board?.isOurs ? (
        <Counts promiseId={id} focusId={focus.id} />
      ) : (
        <span className={classes.meta}>{t('work.others')}</span>
      )}
    </p>
  );
}

/** Counted when the page is opened: nothing that happens on the board moves it. */
function Counts({ promiseId, focusId }: { promiseId: string; focusId: string }) {
  const t = useText();
  const { data } = useQuery(workQuery(promiseId));
  const work = data?.focuses.find((each) => each.focusId === focusId);
  if (work === undefined) return null;
  const { cases, tasks } = work;
  return (
    <>
      <span className={classes.meta}>
        {cases === null ? t('work.cases.few') : t('work.cases', { count: cases })},{' '}
        {tasks === null ? t('work.tasks.few') : t('work.tasks', { count: tasks })}
      </span>
      <span className={classes.meta}>{t('work.hint')}</span>
    </>
  );
}
