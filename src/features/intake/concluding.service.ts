import { BadRequestException, Injectable } from '@nestjs/common';
import type { ConcludeMatter, MatterRow } from '../../contract/intake.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { IntoCaseService } from './into-case.service.js';
import { changed, type MatterChange, MatterChangesService, type MatterWork, sealed } from './matter-changes.service.js';
import type { Matter } from './matter.entity.js';
import { OutsideOfMattersService } from './outside-of-matters.service.js';

/** How a matter ends: by itself, or in a case, where what was said in it is a note for one's own agency and nobody else. */
@Injectable()
export class ConcludingService {
  constructor(
    private readonly changes: MatterChangesService,
    private readonly outside: OutsideOfMattersService,
    private readonly into: IntoCaseService,
  ) {}

  conclude(viewer: Viewer, matterId: string, how: ConcludeMatter): Promise<MatterRow> {
    const { version, caseId } = how;
    const on = { matterId, version };
    if (caseId === null) return this.changes.within(viewer, on, (work) => concluded(work, how));
    return this.intoCase(viewer, on.matterId, { ...how, caseId });
  }

  private async intoCase(
    viewer: Viewer,
    matterId: string,
    how: ConcludeMatter & { caseId: string },
  ): Promise<MatterRow> {
    const concern = await this.outside.concern(viewer, matterId);
    return this.changes.across(viewer, { matterId, version: how.version }, async (work) => {
      const change = concluded(work, how);
      await this.into.put(work.transaction, how.caseId, concern, how.addsChild);
      return change;
    });
  }
}

function concluded(work: MatterWork, how: ConcludeMatter): MatterChange {
  refuseUnfit(work.before, how);
  const { outcome, reason, caseId } = how;
  return [
    { outcome, caseId, outcomeReason: sealed(work, 'outcome_reason', reason), closedAt: new Date() },
    { toWord: outcome },
  ];
}

/** A report is not closed before it is assessed and decided on; and there is a child only in a report. */
function refuseUnfit(before: Matter, { outcome, caseId, addsChild }: ConcludeMatter): void {
  if (before.closedAt !== null) throw changed(before);
  const isReport = before.form === 'report';
  const hasPlace = ['case', 'linked'].includes(outcome) === (caseId !== null);
  const hasChild = !addsChild || (isReport && caseId !== null);
  if (!hasPlace || !hasChild || (isReport && !isDecided(before))) throw new BadRequestException();
}

function isDecided({ decision, protectionAt }: Matter): boolean {
  return decision !== null && protectionAt !== null;
}
