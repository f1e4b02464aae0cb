import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { boardTemplates, type BoardTemplate, type BoardTemplateName } from '../../contract/board-templates.js';
import type { CardFace } from '../../contract/cards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { CaseFile, faceOf } from './case-file.entity.js';

/** A case as the viewer finds it: its face, and the rules of the board that it lies on. */
@Injectable()
export class CardFacesService {
  /** @throws NotFoundException when there is none, or none for her */
  async find({ rows }: Transaction, caseId: string): Promise<CardFace> {
    const file = await rows.findOneBy(CaseFile, { id: caseId });
    if (file === null) throw new NotFoundException();
    const [stream] = await rows.query<{ audience: string[] }[]>('select audience from samverka.streams where id = $1', [
      file.streamId,
    ]);
    if (stream === undefined) throw new NotFoundException();
    return faceOf(file, stream.audience);
  }

  /** @throws ProblemException `case-closed` */
  async findOpen(transaction: Transaction, caseId: string): Promise<CardFace> {
    const card = await this.find(transaction, caseId);
    if (card.closedAt !== null) throw new ProblemException(HttpStatus.CONFLICT, 'case-closed');
    return card;
  }

  async templateOf({ rows }: Transaction, boardId: string): Promise<BoardTemplate> {
    const [board] = await rows.query<{ template: BoardTemplateName }[]>(
      'select template from samverka.boards where id = $1',
      [boardId],
    );
    if (board === undefined) throw new NotFoundException();
    return boardTemplates[board.template];
  }

  /**
   * Boards of places hold no persons (EST); elsewhere what people write to each other may.
   * @throws ProblemException `identity-in-text`
   */
  async refusePersons(transaction: Transaction, boardId: string, text: string): Promise<void> {
    if (!holdsIdentityNumber(text)) return;
    const { holdsPersons } = await this.templateOf(transaction, boardId);
    if (!holdsPersons) throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
  }

  /** Somebody was first: here is the card as it stands now. */
  async conflict(transaction: Transaction, caseId: string): Promise<ProblemException> {
    return new ProblemException(HttpStatus.CONFLICT, 'card-changed', { current: await this.find(transaction, caseId) });
  }
}
