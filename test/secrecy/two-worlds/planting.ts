import type { BoardView } from '../../../src/contract/boards.js';
import { BoardViewsService } from '../../../src/features/reading/board-views.service.js';
import type { World } from '../../support/world.js';

// What a leak is planted with.

export async function allIn(
  world: World,
  table: 'disclosures' | 'consents' | 'requests' | 'calls' | 'notices',
): Promise<number> {
  const [row] = await world.sql<{ all: number }>(`select count(*)::int as all from samverka.${table}`);
  return row?.all ?? 0;
}

export async function sql(world: World, text: string): Promise<void> {
  await world.sql(text);
}

export function changeBoards(world: World, change: (board: BoardView) => Promise<void>): Promise<void> {
  const views = world.app.get(BoardViewsService, { strict: false });
  const real = views.board.bind(views);
  views.board = async (viewer, boardId) => {
    const board = await real(viewer, boardId);
    await change(board);
    return board;
  };
  return Promise.resolve();
}

export async function notesIn(world: World, caseId: string): Promise<number> {
  const [row] = await world.sql<{ notes: number }>(
    'select count(*)::int as notes from samverka.notes where case_id = $1',
    [caseId],
  );
  return row?.notes ?? 0;
}
