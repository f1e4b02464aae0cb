import { Injectable } from '@nestjs/common';
import type { AbsenceView } from '../../contract/absence.js';
import type { StartCase, StartView } from '../../contract/start.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AbsenceService } from '../absence/absence.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { StartContentsService } from './start-contents.service.js';

type Contents = Pick<StartView, 'actions' | 'requests' | 'news' | 'cases'>;

/** What is mine to do and what is new to me, across all my cases, read at one moment. */
@Injectable()
export class StartService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly absences: AbsenceService,
    private readonly contents: StartContentsService,
  ) {}

  view(viewer: Viewer): Promise<StartView> {
    return this.database.readAs(viewer, async (transaction) => {
      const absences = await this.absences.today(transaction);
      const myIds = idsOfMine(transaction, absences);
      const contents = await this.contents.of(transaction, myIds);
      return {
        ...contents,
        absences,
        answersFor: contents.cases.filter(isFor(myIds)).map(({ caseId }) => caseId),
        ...(await this.namesIn(transaction, contents)),
      };
    });
  }

  private async namesIn(transaction: Transaction, { actions, requests, news, cases }: Contents) {
    const ids = [
      ...actions.flatMap(({ ownerId, audience }) => [ownerId, ...audience]),
      ...requests.flatMap(({ authorId, audience }) => [authorId, ...audience]),
      ...news.flatMap(({ last }) => [
        last.byId,
        last.agencyId,
        last.authorId,
        last.fromId,
        last.toId,
        ...last.came,
        ...last.gone,
      ]),
      ...news.flatMap(({ last }) => last.audience),
      ...cases.flatMap(({ agencyIds, responsibleId }) => [responsibleId, ...agencyIds]),
    ].filter((id) => id !== null);
    const [people, agencies, areas] = await Promise.all([
      this.directory.people(transaction, ids),
      this.directory.agencies(transaction, [...new Set(ids)]),
      this.directory.areas(transaction),
    ]);
    return { people, agencies, areas };
  }
}

/** Mine, and theirs for whom I stand in today: of which I read what I could read anyway. */
function idsOfMine({ entered: { viewerId } }: Transaction, absences: readonly AbsenceView[]): string[] {
  return [viewerId, ...absences.filter(({ standInId }) => standInId === viewerId).map(({ personId }) => personId)];
}

function isFor(personIds: readonly string[]) {
  return ({ responsibleId }: StartCase) => responsibleId !== null && personIds.includes(responsibleId);
}
