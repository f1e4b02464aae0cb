import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoardTemplateName } from '../../contract/board-templates.js';
import type { BoardSummary } from '../../contract/boards.js';

@Entity('boards')
export class Board {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') template: BoardTemplateName;
  @Column('text') name: string;
}

/** Whom her agency's manager has put on which board. */
@Entity('board_members')
export class BoardMember {
  @PrimaryColumn('uuid', { name: 'board_id' }) boardId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
}

@Entity('board_agencies')
export class BoardAgency {
  @PrimaryColumn('uuid', { name: 'board_id' }) boardId: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
}

export function summaryOf({ id, name, template }: Board): BoardSummary {
  return { id, name, template };
}
