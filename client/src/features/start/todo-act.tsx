import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useText } from '../../lib/text.js';
import { ConcludeActionDialog } from '../actions/conclude-action-dialog.js';
import { caseQuery } from '../cases/cases.api.js';
import { AnswerRequestDialog } from '../requests/answer-request-dialog.js';
import { OpenButton } from './open-button.js';
import classes from './start.module.css';
import type { Todo } from './todos.js';

/** The one thing to do about it. */
export function TodoAct({ todo }: { todo: Todo }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const what = todo.action?.task ?? todo.request?.question;
  if (what === undefined) return <OpenButton file={todo.file} />;
  const act = t(todo.action ? 'start.act.report' : 'start.act.answer');
  return (
    <>
      <Button
        className={classes.act}
        aria-label={t('start.act.of', { act, what })}
        onClick={() => {
          setOpen(true);
        }}
      >
        {act}
      </Button>
      {isOpen ? (
        <ActInCase
          todo={todo}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}

interface ActProps {
  todo: Todo;
  onClose: () => void;
}

/** What may carry it to others is asked of the case: it was not needed until now. */
function ActInCase(props: ActProps) {
  const { data: view } = useQuery({ ...caseQuery(props.todo.file.caseId), staleTime: 0 });
  return view ? <ActDialog view={view} {...props} /> : null;
}

function ActDialog({ todo: { action, request }, ...dialog }: ActProps & { view: CaseView }) {
  if (action) return <ConcludeActionDialog action={action} {...dialog} />;
  return request ? <AnswerRequestDialog request={request} {...dialog} /> : null;
}
