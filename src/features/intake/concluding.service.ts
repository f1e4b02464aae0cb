import { BadRequestException, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ConcernView } from '../../contract/concerns.js';
import type { ConcludeMatter, MatterRow } from '../../contract/intake.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { NotesService } from '../notes/notes.service.js';
import { changed, type MatterChange, MatterChangesService, type MatterWork, sealed } from './matter-changes.service.js';
import type { Matter } from './matter.entity.js';
import { notesOf } from './notes-of-concern.js';
import { OutsideOfMattersService } from './outside-of-matters.service.js';

/** How a matter ends: by itself, or in a case, where what was said in it is a note for one's own agency and nobody else. */
@Injectable()
export class ConcludingService {
  constructor(
    private readonly changes: MatterChangesService,
    private readonly outside: OutsideOfMattersService,
    private readonly faces: CardFacesService,
    private readonly notes: NotesService,
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
      await this.write(work.transaction, how.caseId, concern);
      return change;
    });
  }

  /** @throws NotFoundException when she is not on that case */
  private async write(transaction: Transaction, caseId: string, concern: ConcernView): Promise<void> {
    const card = await this.faces.findOpen(transaction, caseId);
    for (const body of notesOf(concern)) {
      const note = { id: randomUUID(), body, audience: [transaction.entered.agencyId], sharing: null };
      await this.notes.writeIn(transaction, card, note);
    }
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

/** A report is not closed before it is assessed and decided on; advice is given where nobody is named. */
function refuseUnfit(before: Matter, { outcome, caseId }: ConcludeMatter): void {
  if (before.closedAt !== null) throw changed(before);
  const isReport = before.form === 'report';
  const hasPlace = ['case', 'linked'].includes(outcome) === (caseId !== null);
  if (!hasPlace || (isReport && (outcome === 'advised' || !isDecided(before)))) throw new BadRequestException();
}

function isDecided({ decision, protectionAt }: Matter): boolean {
  return decision !== null && protectionAt !== null;
}
