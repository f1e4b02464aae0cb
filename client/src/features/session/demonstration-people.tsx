import { IconTestPipe } from '@tabler/icons-react';
import type { DemonstrationPerson } from '../../../../src/contract/session.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { DemonstrationGroup } from './demonstration-group.js';
import { groupOf, groupOrder } from './demonstration-groups.js';
import { useBecome } from './session.api.js';
import classes from './demonstration.module.css';

interface DemonstrationPeopleProps {
  people: DemonstrationPerson[];
  onEntered: () => void;
}

/** The invented people, by who they work for: one row is one click. */
export function DemonstrationPeople({ people, onEntered }: DemonstrationPeopleProps) {
  const t = useText();
  const become = useBecome();
  const groups = groupOrder.map((name) => ({ name, people: people.filter((one) => groupOf(one) === name) }));
  const enter = (personId: string) => {
    become.mutate(personId, { onSuccess: onEntered });
  };
  return (
    <section className={classes.people} aria-label={t('demonstration.label')}>
      <p className={classes.banner}>
        <IconTestPipe size={18} stroke={1.75} aria-hidden />
        <span>
          <strong>{t('demonstration.title')}</strong> {t('demonstration.lead')}
        </span>
      </p>
      <ProblemText error={become.error} />
      <div className={classes.groups}>
        {groups
          .filter((group) => group.people.length > 0)
          .map((group) => (
            <DemonstrationGroup key={group.name} {...group} isBusy={become.isPending} onChoose={enter} />
          ))}
      </div>
    </section>
  );
}
