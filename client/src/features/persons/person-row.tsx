import type { CaseView } from '../../../../src/contract/cases.js';
import type { CasePersonView } from '../../../../src/contract/persons.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { Avatar } from '../../components/avatar.js';
import { useText, type Say } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import classes from './persons.module.css';
import { disputesOf, sameAs } from './shown-persons.js';

interface PersonRowProps {
  view: CaseView;
  person: CasePersonView;
  onOpen: () => void;
}

/** What somebody is in the case and who reads of her; who she is, is behind it. Of whoever stands here more than once, what any of it says. */
export function PersonRow({ view, person, onOpen }: PersonRowProps) {
  const t = useText();
  const words = stateOf(t, view, person);
  const initials = initialsOf(person.name);
  const role = t(`persons.role.${person.role}`);
  return (
    <li className={classes.row} data-person={person.id}>
      <Avatar person={{ initials, name: initials }} isNamed />
      <div className={classes.words}>
        <button
          type="button"
          className={classes.open}
          aria-haspopup="dialog"
          aria-label={t('persons.open', { role, initials })}
          onClick={onOpen}
        >
          {role}
        </button>
        {words.length > 0 ? <p className={classes.state}>{words.join(' · ')}</p> : null}
        <AudienceTag audience={person.audience} scope={scopeOf(view)} />
      </div>
    </li>
  );
}

function stateOf(t: Say, view: CaseView, person: CasePersonView): string[] {
  if (person.withdrawnAt !== null) return [t('persons.gone')];
  const same = sameAs(view, person).map((each) => each.person);
  const all = [person, ...same];
  const disputes = all.flatMap((each) => disputesOf(view, each)).length;
  const protections = all.flatMap(({ protection }) => protection ?? []);
  return [
    ...[...new Set(protections)].map((protection) => t(`persons.protection.${protection}`)),
    ...(all.some(({ marks }) => marks?.isNoSuspect === true) ? [t('persons.marks.noSuspect')] : []),
    ...(same.length > 0 ? [t('persons.merged', { count: same.length })] : []),
    ...(disputes > 0 ? [t('persons.disputed', { count: disputes })] : []),
  ];
}

/** Of the first word and the last; of what is initials already, those. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => (word ?? '').charAt(0).toUpperCase()).join('');
}
