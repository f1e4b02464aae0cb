import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { HandOverCase } from '../../contract/handover.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ActionsService } from '../actions/actions.service.js';
import { CasesService } from '../cases/cases.service.js';
import { NotesService } from '../notes/notes.service.js';

/** Work that changes hands: by ordinary acts, in one transaction, and nobody may read more for it. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly actions: ActionsService,
    private readonly cases: CasesService,
    private readonly notes: NotesService,
  ) {}

  /** The card last: others wait for it, and not for what is between few. */
  one(viewer: Viewer, caseId: string, { toId, actionIds, ...handing }: HandOverCase): Promise<CardFace> {
    return this.cases.working(viewer, caseId, async (transaction, before) => {
      if (await this.isDone(transaction, before, { toId, ...handing })) return before;
      await this.actions.handOver(transaction, caseId, actionIds, toId);
      await this.writeNote(transaction, before, handing);
      return this.cases.assignTo(transaction, before, { revision: handing.revision, responsibleId: toId });
    });
  }

  private async writeNote(
    transaction: Transaction,
    { caseId, boardId }: CardFace,
    { note, noteId, audience }: Pick<HandOverCase, 'note' | 'noteId' | 'audience'>,
  ): Promise<void> {
    if (note !== null)
      await this.notes.writeIn(transaction, { caseId, boardId }, { id: noteId, body: note, audience, sharing: null });
  }

  /** For a client that never got our answer. */
  private async isDone(
    transaction: Transaction,
    { caseId, responsibleId }: CardFace,
    { toId, note, noteId, audience }: Omit<HandOverCase, 'actionIds'>,
  ): Promise<boolean> {
    return note !== null && responsibleId === toId && (await this.notes.isKept(transaction, caseId, noteId, audience));
  }
}
