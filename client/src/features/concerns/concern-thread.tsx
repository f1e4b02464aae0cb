import { Button, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { type ConcernMessage, type ConcernView, messageLength } from '../../../../src/contract/concerns.js';
import { ProblemText } from '../../components/problem-text.js';
import { useDates } from '../../lib/dates.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import classes from './concerns.module.css';
import { TracesNotice } from './traces-warning.js';
import { useWriteMessage } from './concerns.api.js';

/** What is asked and answered where nobody is named. */
export function ConcernThread({ view }: { view: ConcernView }) {
  const t = useText();
  return (
    <section>
      <h2 className={classes.heading}>{t('concern.thread')}</h2>
      {view.thread.length === 0 ? (
        <p className={classes.meta}>{t('concern.thread.none')}</p>
      ) : (
        <ol className={classes.rows} aria-live="polite">
          {view.thread.map((message) => (
            <li key={message.id} className={classes.message}>
              <Message message={message} />
            </li>
          ))}
        </ol>
      )}
      {view.standing === 'closed' ? (
        <p className={classes.meta}>{t('concern.thread.closed')}</p>
      ) : (
        <MessageForm concernId={view.id} />
      )}
    </section>
  );
}

function Message({ message: { isMine, author, body, writtenAt } }: { message: ConcernMessage }) {
  const t = useText();
  const { moment } = useDates();
  return (
    <>
      <p className={classes.meta}>
        {isMine ? t('concern.thread.you') : author} · <time dateTime={writtenAt}>{moment(writtenAt)}</time>
      </p>
      <p>{body}</p>
    </>
  );
}

function MessageForm({ concernId }: { concernId: string }) {
  const t = useText();
  const write = useWriteMessage(concernId);
  const [message, setMessage] = useState(() => ({ id: newId(), body: '' }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setMessage({ id: newId(), body: '' });
    };
    if (message.body.trim() !== '') write.mutate({ ...message, body: message.body.trim() }, { onSuccess });
  };
  return (
    <form className={classes.write} onSubmit={submit}>
      <Textarea
        label={t('concern.thread.write')}
        rows={3}
        autoComplete="off"
        maxLength={messageLength.max}
        value={message.body}
        onChange={(event) => {
          setMessage({ ...message, body: event.currentTarget.value });
        }}
      />
      <TracesNotice text={message.body}>{t('concern.thread.traces')}</TracesNotice>
      <ProblemText error={write.error} />
      <div>
        <Button type="submit" size="md" loading={write.isPending}>
          {t('concern.thread.send')}
        </Button>
      </div>
    </form>
  );
}
