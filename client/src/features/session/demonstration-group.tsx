import { IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import type { DemonstrationPerson } from '../../../../src/contract/session.js';
import { Avatar } from '../../components/avatar.js';
import { useText } from '../../lib/text.js';
import { tellingRole, type GroupName } from './demonstration-groups.js';
import classes from './demonstration.module.css';

interface DemonstrationGroupProps {
  name: GroupName;
  people: DemonstrationPerson[];
  isBusy: boolean;
  onChoose: (personId: string) => void;
}

export function DemonstrationGroup({ name, people, isBusy, onChoose }: DemonstrationGroupProps) {
  const t = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.heading}>
        <h2 id={id}>{t(`demonstration.group.${name}`)}</h2>
        <span>{t(`demonstration.aside.${name}`, { count: people.length })}</span>
      </div>
      <ul className={classes.rows}>
        {people.map((one) => (
          <li key={one.person.id}>
            <button
              type="button"
              className={classes.row}
              disabled={isBusy}
              onClick={() => {
                onChoose(one.person.id);
              }}
            >
              <PersonRow one={one} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PersonRow({ one }: { one: DemonstrationPerson }) {
  const t = useText();
  const { person, agency } = one;
  return (
    <>
      <Avatar person={person} size="large" isNamed />
      <span className={classes.words}>
        <span>
          <strong>{person.title}</strong> · {agency.name}
        </span>
        <span className={classes.does}>{t(`demonstration.does.${tellingRole(one)}`, { kind: agency.kind })}</span>
      </span>
      <IconArrowRight size={18} stroke={1.75} aria-hidden />
    </>
  );
}
