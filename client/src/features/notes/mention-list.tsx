import type { PersonView } from '../../../../src/contract/agencies.js';
import { Avatar } from '../../components/avatar.js';
import { useText } from '../../lib/text.js';
import classes from './notes.module.css';

interface MentionListProps {
  id: string;
  people: readonly PersonView[];
  /** Which of them Enter would take. */
  at: number;
  onPick: (person: PersonView) => void;
}

/** Whom the name begun may mean. The focus stays in the text. */
export function MentionList({ id, people, at, onPick }: MentionListProps) {
  const t = useText();
  return (
    <ul role="listbox" id={id} aria-label={t('mention.list')}>
      {people.map((person, place) => (
        <li
          key={person.id}
          id={`${id}-${String(place)}`}
          role="option"
          aria-selected={place === at}
          className={classes.mentionOption}
          onMouseDown={(event) => {
            event.preventDefault(); // the focus stays where one writes
            onPick(person);
          }}
        >
          <Avatar person={person} />
          <span>{person.name}</span>
          <span className={classes.mentionTitle}>{person.title}</span>
        </li>
      ))}
    </ul>
  );
}
