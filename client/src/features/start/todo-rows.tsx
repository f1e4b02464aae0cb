import { IconChecklist, IconFolder, IconMessageQuestion } from '@tabler/icons-react';
import type { StartView } from '../../../../src/contract/start.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useAudienceWords, type AudienceScope } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { CaseLine } from './case-line.js';
import classes from './start.module.css';
import { StartSection } from './start-row.js';
import { TodoAct } from './todo-act.js';
import type { Todo } from './todos.js';

interface TodoRowsProps {
  title: string;
  aside?: string;
  view: StartView;
  todos: Todo[];
}

/** One row for each: what, in which case, who reads it, when, and the one thing to do about it. */
export function TodoRows({ title, aside, view, todos }: TodoRowsProps) {
  if (todos.length === 0) return null;
  return (
    <StartSection title={title} aside={aside ? <span>{aside}</span> : null}>
      {todos.map((todo) => (
        <li key={todo.key}>
          <TodoRow view={view} todo={todo} />
        </li>
      ))}
    </StartSection>
  );
}

function TodoRow({ view, todo }: { view: StartView; todo: Todo }) {
  const { file, action, request, audience, dueOn } = todo;
  const scope = { everyone: file.agencyIds, agencies: view.agencies };
  const words = useTodoWords(scope);
  return (
    <div className={classes.row}>
      <TodoIcon todo={todo} />
      <div className={classes.words}>
        <p className={classes.what}>
          {words(todo)} {request ? null : <ForWhom view={view} personId={action?.ownerId ?? file.responsibleId} />}
        </p>
        <CaseLine file={file} areas={view.areas} />
      </div>
      <div className={classes.facts}>
        <AudienceTag audience={audience} scope={scope} />
        <span className={classes.clock}>{dueOn ? <ClockChip dueOn={dueOn} /> : null}</span>
      </div>
      <TodoAct todo={todo} />
    </div>
  );
}

function TodoIcon({ todo: { action, request } }: { todo: Todo }) {
  const shown = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;
  if (action) return <IconChecklist {...shown} />;
  return request ? <IconMessageQuestion {...shown} /> : <IconFolder {...shown} />;
}

/** What is asked of us, or what else there is to do. */
function useTodoWords(scope: AudienceScope): (todo: Todo) => string {
  const t = useText();
  const words = useAudienceWords(scope);
  return ({ action, request }) => {
    if (action) return action.task;
    if (!request) return t('start.answersFor');
    return t('start.answer', { agency: words.agency(request.agencyId), question: request.question });
  };
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
