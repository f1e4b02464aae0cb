import { Button } from '@mantine/core';
import { useId } from 'react';
import { useText } from '../lib/text.js';
import classes from './conflict.module.css';
import type { Edit } from './use-edit.js';

/** One thing that a wording says: "Senast: 24 nov". */
export interface Fact {
  name?: string;
  words: string;
}

interface ConflictProps<T, V> {
  edit: Edit<T, V>;
  factsOf: (value: T) => Fact[];
}

/** Somebody else has changed it meanwhile: both are shown, she says which it is to be, and neither is lost. */
export function Conflict<T, V>({ edit, factsOf }: ConflictProps<T, V>) {
  const t = useText();
  return (
    <div role="status">
      {edit.conflict === null ? null : (
        <div className={classes.conflict}>
          <p className={classes.title}>{t('conflict.title')}</p>
          <div className={classes.sides}>
            <Side
              title={t('conflict.now')}
              facts={factsOf(edit.conflict)}
              act={t('conflict.takeNow')}
              take={edit.takeNow}
            />
            <Side
              title={t('conflict.mine')}
              facts={factsOf(edit.mine)}
              act={t('conflict.takeMine')}
              take={edit.takeMine}
            />
          </div>
          <Button onClick={edit.takeBoth}>{t('conflict.takeBoth')}</Button>
        </div>
      )}
    </div>
  );
}

interface SideProps {
  title: string;
  facts: Fact[];
  act: string;
  take: () => void;
}

function Side({ title, facts, act, take }: SideProps) {
  const id = useId();
  return (
    <section className={classes.side} aria-labelledby={id}>
      <h3 id={id} className={classes.whose}>
        {title}
      </h3>
      {facts.map(({ name, words }) => (
        <p key={name ?? ''} className={classes.fact}>
          {name ? <span className={classes.name}>{name}: </span> : null}
          {words}
        </p>
      ))}
      <Button onClick={take}>{act}</Button>
    </section>
  );
}
