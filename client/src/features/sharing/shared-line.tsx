import { IconUsersPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import classes from './shared-line.module.css';

interface SharedLineProps {
  view: CaseView;
  copy: { byId: string; at: string };
  /** Who has come to read it. */
  agencyIds: Audience;
  /** That they read it as it was: empty where they do not. */
  behind: string;
  children: ReactNode;
}

/** With whom something was shared on, by whom and when. */
export function SharedLine({ view, copy, agencyIds, behind, children }: SharedLineProps) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const by = view.people.find(({ id }) => id === copy.byId)?.initials ?? t('person.unknown');
  return (
    <p className={classes.shared}>
      <IconUsersPlus size={16} stroke={1.75} aria-hidden />
      <span>
        {t('note.shared', { agencies: words.list(agencyIds), by, at: moment(copy.at) })} {behind}
      </span>
      {children}
    </p>
  );
}
