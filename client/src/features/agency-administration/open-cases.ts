import type {
  AgencyAdministrationView,
  AgencyCaseView,
  ColleagueView,
} from '../../../../src/contract/agency-administration.js';

/** What one of mine answers for, and is not closed. */
export function openCasesOf(person: ColleagueView, { cases }: AgencyAdministrationView): AgencyCaseView[] {
  return cases.filter(({ responsibleId, isClosed }) => responsibleId === person.id && !isClosed);
}
