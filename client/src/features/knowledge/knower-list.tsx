import type { PersonView } from '../../../../src/contract/agencies.js';
import type { KnownItem } from '../../../../src/contract/knowledge.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './knowledge.module.css';

interface KnowerListProps {
  item: KnownItem;
  people: readonly PersonView[];
  /** What is said where there is nobody. */
  none: string;
}

/** Colleagues who know of it, the first first: "Anna Ek öppnade ärendet, i dag 08:48". */
export function KnowerList({ item: { kind, knowers }, people, none }: KnowerListProps) {
  const t = useText();
  const { moment } = useDates();
  if (knowers.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.knowers}>
      {knowers.map(({ personId, at, how }) => (
        <li key={personId}>
          <strong>{people.find(({ id }) => id === personId)?.name ?? t('person.unknown')}</strong>{' '}
          {t(how === 'wrote' ? `knowledge.wrote.${kind}` : `knowledge.${how}`)}
          <time dateTime={at}>{moment(at)}</time>
        </li>
      ))}
    </ul>
  );
}
