import { Tooltip } from '@mantine/core';
import type { PersonView } from '../../../src/contract/agencies.js';
import classes from './avatar.module.css';

interface AvatarProps {
  person: Pick<PersonView, 'initials' | 'name'> & { title?: string };
  size?: 'small' | 'medium' | 'large';
  /** True where the name stands in words beside it. */
  isNamed?: boolean;
}

/** The round sign of a person: her initials. */
export function Avatar({ person, size = 'medium', isNamed = false }: AvatarProps) {
  if (isNamed) return <Initials person={person} size={size} isHidden />;
  return (
    <Tooltip label={person.title ? `${person.name}, ${person.title}` : person.name} withArrow>
      <span className={classes.holder}>
        <Initials person={person} size={size} />
      </span>
    </Tooltip>
  );
}

function Initials({ person, size, isHidden = false }: AvatarProps & { isHidden?: boolean }) {
  const names = isHidden ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': person.name };
  return (
    <span className={classes.avatar} data-size={size} {...names}>
      {person.initials}
    </span>
  );
}
