import type { Audience } from './agencies.js';
import type { BoardView } from './boards.js';
import type { CardStream, CardView } from './cards.js';

/**
 * A board as it is sent: what its cards have in common is said once, and ids take 22 signs. Not compressed on the way:
 * how long an answer is would tell how like a secret in it is to what another has written (BREACH). This grows by what
 * each card says of itself, and by nothing else.
 */
export interface PackedBoard extends Omit<BoardView, 'cards'> {
  /** Words that the cards point to by their place: stages, areas, labels, dates, people. */
  words: string[];
  audiences: Audience[];
  cards: PackedCard[];
}

type PackedStream = [streamId: string, audience: number, head: number, notes: number, unread: number];
type PackedCard = [
  caseId: string,
  revision: string,
  code: string,
  title: string,
  stage: number,
  areaId: number,
  labels: number[],
  dueOn: number,
  responsibleId: number,
  isRestricted: 0 | 1,
  cardStream: number,
  openActions: number,
  nextActionOn: number,
  streams: PackedStream[],
];

/** What stands for null among the words. */
const none = -1;

export function packBoard({ cards, ...board }: BoardView): PackedBoard {
  const words = new Table();
  const audiences = new Table();
  const packed = cards.map((card) => packCard(card, words, audiences));
  return { ...board, words: words.values, audiences: audiences.values.map((ids) => ids.split(' ')), cards: packed };
}

export function unpackBoard({ cards, words, audiences, ...board }: PackedBoard): BoardView {
  return { ...board, cards: cards.map((card) => unpackCard(card, board.id, { words, audiences })) };
}

function packCard(card: CardView, words: Table, audiences: Table): PackedCard {
  return [
    shortened(card.caseId),
    shortened(card.revision),
    card.code,
    card.title,
    words.placeOf(card.stage),
    words.placeOf(card.areaId),
    card.labels.map((label) => words.placeOf(label)),
    words.placeOf(card.dueOn),
    words.placeOf(card.responsibleId),
    card.isRestricted ? 1 : 0,
    card.streams.findIndex(({ streamId }) => streamId === card.streamId),
    card.openActions,
    words.placeOf(card.nextActionOn),
    card.streams.map((stream) => packStream(stream, audiences)),
  ];
}

function packStream({ streamId, audience, head, notes, unread }: CardStream, audiences: Table): PackedStream {
  return [shortened(streamId), audiences.placeOf(audience.join(' ')), head, notes, unread];
}

type Tables = Pick<PackedBoard, 'words' | 'audiences'>;

function unpackCard(card: PackedCard, boardId: string, { words, audiences }: Tables): CardView {
  const [caseId, revision, code, title, stage, areaId, labels, dueOn, responsibleId, isRestricted, ...rest] = card;
  const [cardStream, openActions, nextActionOn, packedStreams] = rest;
  const streams = packedStreams.map((stream) => unpackStream(stream, audiences));
  const wordAt = (place: number) => words[place] ?? null;
  return {
    ...openCard(streams[cardStream]),
    caseId: lengthened(caseId),
    boardId,
    code,
    title,
    stage: wordAt(stage) ?? '',
    areaId: wordAt(areaId),
    labels: labels.flatMap((label) => wordAt(label) ?? []),
    dueOn: wordAt(dueOn),
    responsibleId: wordAt(responsibleId),
    isRestricted: isRestricted === 1,
    revision: lengthened(revision),
    streams,
    openActions,
    nextActionOn: wordAt(nextActionOn),
  };
}

/** A board holds open cases only; a card is told to all who are on its case. */
function openCard(told: CardStream | undefined) {
  return { streamId: told?.streamId ?? '', agencyIds: told?.audience ?? [], closedAt: null, closedBecause: null };
}

function unpackStream([id, audience, head, notes, unread]: PackedStream, audiences: readonly Audience[]): CardStream {
  return { streamId: lengthened(id), audience: audiences[audience] ?? [], head, notes, unread };
}

/** Each value once, in the order in which the cards first say it. */
class Table {
  readonly values: string[] = [];
  private readonly places = new Map<string, number>();

  placeOf(value: string | null): number {
    if (value === null) return none;
    const place = this.places.get(value) ?? this.values.push(value) - 1;
    this.places.set(value, place);
    return place;
  }
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const pairs = Array.from({ length: 4096 }, (_, bits) => (signs[bits >> 6] ?? '') + (signs[bits & 63] ?? ''));
/** Where the digits of an id stand, three by three; the last of them are two. */
const places = [
  0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35,
];

/** 128 bits in 22 signs instead of 36. */
function shortened(id: string): string {
  let short = '';
  for (let n = 0; n < 30; n += 3)
    short += pairs[(digitAt(id, n) << 8) | (digitAt(id, n + 1) << 4) | digitAt(id, n + 2)] ?? '';
  return short + (pairs[(digitAt(id, 30) << 8) | (digitAt(id, 31) << 4)] ?? '');
}

/** In lower case, as Postgres writes them. */
function digitAt(id: string, n: number): number {
  const code = id.charCodeAt(places[n] ?? 0);
  return code < 58 ? code - 48 : code - 87;
}

export function lengthened(short: string): string {
  let digits = '';
  for (let at = 0; at < short.length; at += 2) {
    const bits = (signs.indexOf(short[at] ?? '') << 6) | signs.indexOf(short[at + 1] ?? '');
    digits += bits.toString(16).padStart(3, '0');
  }
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}
