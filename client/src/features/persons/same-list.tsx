import { Button, Group } from '@mantine/core';
import { useId } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ProblemText } from '../../components/problem-text.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { scopeOf } from '../../components/case-scope.js';
import { usePartPersons } from './persons.api.js';
import classes from './persons.module.css';
import { keyOf, sameAs, type SamePerson } from './shown-persons.js';

interface SameListProps {
  view: CaseView;
  person: CasePersonView;
  onOpen: (key: string) => void;
}

/** Where else the same person stands, by whom that is said; whoever said it parts them again. */
export function SameList({ view, person, onOpen }: SameListProps) {
  const t = useText();
  const id = useId();
  const part = usePartPersons();
  const same = sameAs(view, person);
  if (same.length === 0) return null;
  return (
    <section className={classes.disputes} aria-labelledby={id}>
      <h3 id={id}>{t('persons.same')}</h3>
      <ul>
        {same.map((each) => (
          <Same
            key={keyOf(each.person)}
            view={view}
            same={each}
            isBusy={part.isPending}
            onOpen={onOpen}
            onPart={() => {
              part.mutate(each.merge);
            }}
          />
        ))}
      </ul>
      <ProblemText error={part.error} />
    </section>
  );
}

interface SameProps {
  view: CaseView;
  same: SamePerson;
  isBusy: boolean;
  onOpen: (key: string) => void;
  onPart: () => void;
}

function Same({ view, same: { person, merge }, isBusy, onOpen, onPart }: SameProps) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const isOurs = merge.agencyId === useViewer().agency.id;
  const by = view.people.find((each) => each.id === merge.authorId)?.name ?? t('person.unknown');
  return (
    <li className={classes.same}>
      <div className={classes.words}>
        <p>
          <strong>{person.name}</strong>, {t(`persons.role.${person.role}`).toLowerCase()}
        </p>
        <AudienceTag audience={person.audience} scope={scopeOf(view)} />
        <p className={classes.state}>
          {t('persons.same.by', { by, agency: words.agency(merge.agencyId), at: moment(merge.at) })}
        </p>
      </div>
      <Group gap="xs">
        <Button
          onClick={() => {
            onOpen(keyOf(person));
          }}
        >
          {t('persons.same.open')}
        </Button>
        {isOurs && view.may.write ? (
          <Button loading={isBusy} onClick={onPart}>
            {t('persons.same.part')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}
