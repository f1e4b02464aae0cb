import { packBoard, unpackBoard } from '../../src/contract/board-packing.js';
import type { CardView } from '../../src/contract/cards.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let teacher: Person;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police);
  teacher = await scene.on(scene.school, ['contact']);
});
afterAll(() => scene.world.end());

async function aFullBoard(): Promise<CardView[]> {
  const shared = await officer.opens(scene.board, { agencyIds: [scene.school, scene.social], dueOn: '2026-12-01' });
  const alone = await officer.opens(scene.board, { labels: ['attendance', 'peers'], responsibleId: officer.id });
  await officer.writes(shared.caseId, [scene.police, scene.school]);
  await officer.plans(alone.caseId, [scene.police]);
  await teacher.writes(shared.caseId, [scene.school]);
  return [shared, alone];
}

describe('a board on its way', () => {
  it('is unpacked as it was: each card as it is read by itself', async () => {
    const cards = await aFullBoard();
    const board = await officer.readsBoard(scene.board);
    for (const { caseId } of cards) {
      const card = await officer.does<CardView>('GET', `/api/boards/${scene.board}/cards/${caseId}`);
      expect(board.cards.find((other) => other.caseId === caseId)).toEqual(card);
    }
    expect(unpackBoard(packBoard(board))).toEqual(board);
  });

  it('is not compressed: its length must not tell how alike two texts in it are', async () => {
    const { headers } = await officer.asks('GET', `/api/boards/${scene.board}`, undefined, {
      'accept-encoding': 'gzip, br',
    });
    expect(headers.get('content-encoding')).toBeNull();
  });
});
