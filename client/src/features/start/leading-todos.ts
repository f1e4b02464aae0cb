import { useQuery } from '@tanstack/react-query';
import type { AgencyAdministrationView, ColleagueView } from '../../../../src/contract/agency-administration.js';
import { writingRoles } from '../../../../src/contract/agencies.js';
import { useViewer } from '../../lib/viewer.js';
import { agencyQuery } from '../agency-administration/agency-administration.api.js';

/** What a manager alone can put right in her agency. */
export type LeadingTodo =
  | { kind: 'intake_unread' }
  | { kind: 'cases_left' | 'placed_nowhere' | 'not_come'; person: ColleagueView; count: number };

/** The gravest first. */
export function useLeadingTodos(): LeadingTodo[] {
  const isLeading = useViewer().roles.includes('manager');
  const { data } = useQuery({ ...agencyQuery({ background: true }), enabled: isLeading });
  return data ? leadingTodosIn(data) : [];
}

function leadingTodosIn(view: AgencyAdministrationView): LeadingTodo[] {
  const active = view.people.filter(({ isDisabled }) => !isDisabled);
  return [
    ...(view.intakeIds?.length === 0 ? [{ kind: 'intake_unread' } as const] : []),
    ...view.people.flatMap((person) => casesLeftBy(person, view)),
    ...active.filter((person) => !person.isInvited && isNowhere(person, view)).map(one('placed_nowhere')),
    ...active.filter(({ isInvited }) => isInvited).map(one('not_come')),
  ];
}

const one = (kind: 'placed_nowhere' | 'not_come') => (person: ColleagueView) => ({ kind, person, count: 1 });

/** She is shut out, and open cases are still hers to answer for. */
function casesLeftBy(person: ColleagueView, { cases }: AgencyAdministrationView): LeadingTodo[] {
  const left = cases.filter(({ isClosed, responsibleId }) => !isClosed && responsibleId === person.id).length;
  return person.isDisabled && left > 0 ? [{ kind: 'cases_left', person, count: left }] : [];
}

/** She works with cases, and has been put nowhere that she could read one. */
function isNowhere({ id, roles }: ColleagueView, { boards, cases, intakeIds }: AgencyAdministrationView): boolean {
  if (!roles.some((role) => writingRoles.includes(role)) || boards.length === 0) return false;
  return ![...boards, ...cases].some(({ memberIds }) => memberIds.includes(id)) && intakeIds?.includes(id) !== true;
}
