import { Button } from '@mantine/core';
import { IconChecklist, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { StartView } from '../../../../src/contract/start.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ClockChip } from '../../components/clock-chip.js';
import { EmptyState } from '../../components/empty-state.js';
import { caseQuery } from '../cases/cases.api.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ConcludeActionDialog } from '../actions/conclude-action-dialog.js';
import { CaseLine } from './case-line.js';
import classes from './start.module.css';
import type { Todo } from './todos.js';

interface TodoRowsProps {
  title: string;
  aside?: string;
  view: StartView;
  todos: Todo[];
  isEmptySaid?: boolean;
}

/** One row for each: what, in which case, who reads it, when, and the one thing to do about it. */
export function TodoRows({ title, aside, view, todos, isEmptySaid = false }: TodoRowsProps) {
  const t = useText();
  const id = useId();
  if (todos.length === 0 && !isEmptySaid) return null;
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {aside ? <span>{aside}</span> : null}
      </div>
      {todos.length === 0 ? <EmptyState title={t('start.nothing')}>{t('start.nothing.text')}</EmptyState> : null}
      <ul className={todos.length > 0 ? classes.rows : undefined}>
        {todos.map((todo) => (
          <li key={todo.key}>
            <TodoRow view={view} todo={todo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TodoRow({ view, todo }: { view: StartView; todo: Todo }) {
  const t = useText();
  const { file, action, audience, dueOn } = todo;
  const scope = { everyone: file.agencyIds, agencies: view.agencies };
  const Icon = action ? IconChecklist : IconFolder;
  return (
    <div className={classes.row}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p className={classes.what}>
          {action?.task ?? t('start.answersFor')}{' '}
          <ForWhom view={view} personId={action?.ownerId ?? file.responsibleId} />
        </p>
        <CaseLine file={file} areas={view.areas} />
      </div>
      <div className={classes.facts}>
        <AudienceTag audience={audience} scope={scope} />
        <span className={classes.clock}>{dueOn ? <ClockChip dueOn={dueOn} /> : null}</span>
      </div>
      {action ? <ReportButton todo={todo} /> : <OpenButton todo={todo} />}
    </div>
  );
}

/** Whose it is, where I stand in for her. */
function ForWhom({ view, personId }: { view: StartView; personId: string | null }) {
  const t = useText();
  const me = useViewer().person.id;
  const person = view.people.find(({ id }) => id === personId);
  return person === undefined || person.id === me ? null : (
    <span>{t('absence.for', { initials: person.initials })}</span>
  );
}

function ReportButton({ todo: { action, file } }: { todo: Todo }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (!action) return null;
  const act = t('start.act.report');
  return (
    <>
      <Button
        className={classes.act}
        aria-label={t('start.act.of', { act, what: action.task })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {act}
      </Button>
      {isOpen ? (
        <ConcludeInCase
          caseId={file.caseId}
          action={action}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

/** What may carry it to others is asked of the case: it was not needed until now. */
function ConcludeInCase({ caseId, ...dialog }: { caseId: string; action: ActionView; onClose: () => void }) {
  const { data: view } = useQuery({ ...caseQuery(caseId), staleTime: 0 });
  return view ? <ConcludeActionDialog view={view} {...dialog} /> : null;
}

function OpenButton({ todo: { file } }: { todo: Todo }) {
  const t = useText();
  const { boardId, caseId } = file;
  const act = t('start.act.open');
  return (
    <Button
      className={classes.act}
      renderRoot={(props: object) => <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} {...props} />}
      aria-label={t('start.act.of', { act, what: file.title })}
    >
      {act}
    </Button>
  );
}
