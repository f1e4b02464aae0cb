import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { boardTemplates, type BoardTemplate, type BoardTemplateName } from '../../contract/board-templates.js';
import type { CardFace } from '../../contract/cards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { CaseTitlesService, type SealedTitle } from './case-titles.service.js';

/** A case as the viewer finds it: its face, and the rules of the board that it lies on. */
@Injectable()
export class CardFacesService {
  constructor(private readonly titles: CaseTitlesService) {}

  /** @throws NotFoundException when there is none, or none for her */
  async find(transaction: Transaction, caseId: string): Promise<CardFace> {
    const found = await transaction.rows.query<SealedFace[]>(faceSql, [caseId]);
    const [face] = await this.titles.opened(transaction, found);
    if (face === undefined) throw new NotFoundException();
    return { ...face, closedAt: face.closedAt?.toISOString() ?? null };
  }

  /** Where its card is told now, and to whom: also of one that is called nothing yet. */
  async placeOf({ rows }: Transaction, caseId: string): Promise<Pick<CardFace, 'caseId' | 'streamId' | 'agencyIds'>> {
    const [place] = await rows.query<Pick<CardFace, 'caseId' | 'streamId' | 'agencyIds'>[]>(placeSql, [caseId]);
    if (place === undefined) throw new NotFoundException();
    return place;
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

type SealedFace = Omit<CardFace, 'title' | 'closedAt'> & SealedTitle & { closedAt: Date | null };

const placeSql = `
  select file.id as "caseId", file.stream_id as "streamId", stream.audience as "agencyIds"
    from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id where file.id = $1`;

const faceSql = `
  select file.id as "caseId", file.board_id as "boardId", file.stream_id as "streamId", file.code, file.title, file.sealed_in as "sealedIn", file.stage,
         file.area_id as "areaId", file.labels, file.due_on::text as "dueOn", file.responsible_id as "responsibleId",
         file.is_restricted as "isRestricted", file.closed_at as "closedAt", file.closed_because as "closedBecause",
         file.revision, stream.audience as "agencyIds"
    from samverka.case_files file join samverka.streams stream on stream.id = file.stream_id where file.id = $1`;
