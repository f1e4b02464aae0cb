import { ActionIcon } from '@mantine/core';
import { IconId, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { Notice } from '../../components/notice.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import { AddPersonDialog } from './add-person-dialog.js';
import { PersonDialog } from './person-dialog.js';
import { PersonRow } from './person-row.js';
import classes from './persons.module.css';
import { areMixed, haveOneNumber, keyOf, listedPersons, shownPersons, stands } from './shown-persons.js';

/** Whom the case is about, each with who reads of her. Names and numbers are seen by whoever opens one. */
export function PersonPanel({ view }: { view: CaseView }) {
  const t = useText();
  const persons = listedPersons(view);
  const [open, setOpen] = useState<string | null>(null);
  const opened = shownPersons(view).find((person) => keyOf(person) === open);
  const close = () => {
    setOpen(null);
  };
  if (persons.length === 0 && !view.may.addPerson) return null;
  return (
    <Panel
      title={t('persons.title', { count: persons.filter(stands).length })}
      isFlush
      aside={
        view.may.addPerson ? (
          <AddPersonButton
            onAdd={() => {
              setOpen('new');
            }}
          />
        ) : null
      }
    >
      <Rows view={view} persons={persons} onOpen={setOpen} />
      {open === 'new' ? <AddPersonDialog view={view} onClose={close} /> : null}
      {opened ? (
        <PersonDialog key={keyOf(opened)} view={view} person={opened} onOpen={setOpen} onClose={close} />
      ) : null}
    </Panel>
  );
}

interface RowsProps {
  view: CaseView;
  persons: readonly CasePersonView[];
  onOpen: (key: string) => void;
}

function Rows({ view, persons, onOpen }: RowsProps) {
  const t = useText();
  if (persons.length === 0) return <p className={classes.none}>{t('persons.none')}</p>;
  return (
    <>
      {areMixed(persons) ? <Notice>{t('persons.mixed')}</Notice> : null}
      {haveOneNumber(persons) ? <Notice>{t('persons.sameNumber')}</Notice> : null}
      <ul>
        {persons.map((person) => (
          <PersonRow
            key={keyOf(person)}
            view={view}
            person={person}
            onOpen={() => {
              onOpen(keyOf(person));
            }}
          />
        ))}
      </ul>
      <p className={classes.hint}>
        <IconId size={18} stroke={1.75} aria-hidden />
        {t('persons.hint')}
      </p>
    </>
  );
}

function AddPersonButton({ onAdd }: { onAdd: () => void }) {
  const t = useText();
  return (
    <ActionIcon className={classes.add ?? ''} variant="subtle" aria-label={t('persons.add')} onClick={onAdd}>
      <IconPlus size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
}
