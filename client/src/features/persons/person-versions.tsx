import { Button } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '../../components/fact-list.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { usePersonHistory } from './persons.api.js';
import classes from './persons.module.css';
import { usePersonFacts } from './use-person-facts.js';

type VersionsProps = Omit<PersonDialogProps, 'onClose'>;

/** How somebody stood before each correction. */
export function PersonVersions(shown: VersionsProps) {
  const t = useText();
  const [areShown, setShown] = useState(false);
  if (areShown) return <Earlier {...shown} />;
  return (
    <Button
      size="compact-sm"
      onClick={() => {
        setShown(true);
      }}
    >
      {t('persons.versions')}
    </Button>
  );
}

function Earlier({ view, person }: VersionsProps) {
  const t = useText();
  const { moment } = useDates();
  const factsOf = usePersonFacts();
  const history = usePersonHistory(person);
  if (history.isPending) return <RowsSkeleton rows={2} />;
  if (!history.data) return <ProblemText error={history.error} />;
  const nameOf = (id: string) => view.people.find((each) => each.id === id)?.name ?? t('person.unknown');
  const earlier = history.data.versions.filter(({ version }) => version < person.version).reverse();
  return (
    <section className={classes.versions} aria-label={t('persons.versions')}>
      {earlier.map((version) => (
        <div key={version.version}>
          <h3>{t('persons.version', { by: nameOf(version.changedBy), at: moment(version.at) })}</h3>
          <FactList facts={factsOf(version)} />
        </div>
      ))}
    </section>
  );
}
