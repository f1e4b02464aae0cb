import type { ActionView } from '../../../../src/contract/actions.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

/** All that an action says besides what is to be done: who does it, by when, who planned it, and how it went. */
export function useActionFacts({ people }: CaseView): (action: ActionView) => [string, string][] {
  const t = useText();
  const { day, moment } = useDates();
  const nameOf = (personId: string) => people.find(({ id }) => id === personId)?.name ?? t('person.unknown');
  return ({ ownerId, authorId, plannedAt, dueOn, outcome, outcomeNote, concludedAt }) => [
    [t('action.fact.owner'), nameOf(ownerId)],
    [t('action.field.due'), dueOn ? day(dueOn) : ''],
    [t('action.fact.planned'), `${nameOf(authorId)}, ${moment(plannedAt)}`],
    [
      t('action.conclude.how'),
      [outcome && t(`outcome.${outcome}`), concludedAt && moment(concludedAt)].filter(Boolean).join(', '),
    ],
    [t('action.conclude.note'), outcomeNote ?? ''],
  ];
}

/** The same in one line, for where it is chosen among others. */
export function useActionLine(view: CaseView): (action: ActionView) => string {
  const factsOf = useActionFacts(view);
  return (action) =>
    factsOf(action)
      .filter(([, words]) => words !== '')
      .map(([name, words]) => `${name}: ${words}`)
      .join(' · ');
}
