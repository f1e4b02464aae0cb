import { actionsOnce } from '../../../src/contract/action-copies.js';
import type { ActionView } from '../../../src/contract/actions.js';
import type { CardFace, CardStream, CardView } from '../../../src/contract/cards.js';
import type { CaseView } from '../../../src/contract/cases.js';
import { type CopyView, withoutCopies } from '../../../src/contract/copies.js';
import type { CardChange, LiveEventName } from '../../../src/contract/live.js';
import type { NoteView } from '../../../src/contract/notes.js';
import type { StreamPosition } from '../../../src/contract/streams.js';
import type { Heard, Person } from '../../support/person.js';
import type { Cast, Screens } from './cast.js';
import { askForCalls, askForLens, askForNotices, askForPromises } from './asking-again.js';
import { dropCard, moveHeads, moveOn, notesIn, unreadNow, upsert } from './held.js';
import { intakeApplications } from './intake-applying.js';
import { type Apply, keeping, shareAction, sharePerson } from './keeping.js';

/** What a client does with each event. */
export async function applied(
  before: Screens,
  heard: readonly Heard[],
  on: { cast: Cast; person: Person },
): Promise<Screens> {
  const screens = structuredClone(before);
  for (const event of heard) await applications[event.event](screens, event, on);
  if (heard.length > 0) screens.start = (await on.cast.screensOf(on.person, false)).start; // asked for again at whatever is told
  return screens;
}

const applications: Record<LiveEventName, Apply> = {
  'case.opened': (screens, heard, on) => askForCard(screens, caseOf(heard), on),
  'case.moved': changeCard,
  'case.described': changeCard,
  'case.assigned': async (screens, heard, on) => {
    changeCard(screens, heard);
    await askForPeople(screens, caseOf(heard), on);
  },
  'case.closed': askForAll,
  'case.reopened': askForAll,
  'case.restricted': askForAll,
  'case.joined': askForAll,
  'case.peopled': askForAll,
  'case.stirred': (screens, heard, on) => askForCard(screens, caseOf(heard), on),
  'note.written': writeNote,
  'note.corrected': writeNote,
  'note.shared': shareNote,
  'note.withdrawn': writeNote,
  'action.planned': writeAction,
  'action.replanned': writeAction,
  'action.concluded': writeAction,
  'action.shared': shareAction,
  'action.withdrawn': writeAction,
  'consent.recorded': keeping('consents'),
  'consent.withdrawn': keeping('consents'),
  'request.made': keeping('requests'),
  'request.answered': keeping('requests'),
  'request.refused': keeping('requests'),
  'request.withdrawn': keeping('requests'),
  'person.added': keeping('persons'),
  'person.corrected': keeping('persons'),
  'person.withdrawn': keeping('persons'),
  'person.disputed': keeping('disputes'),
  'person.merged': keeping('merges'),
  'person.parted': keeping('merges'),
  'person.shared': sharePerson,
  'places.changed': async (screens, _, { cast, person }) => {
    const { board, case: open, intake } = await cast.screensOf(person, false);
    Object.assign(screens, { board, case: open, intake });
  },
  'case.left': (screens, heard, on) => {
    dropCard(screens, caseOf(heard));
    Object.assign(screens, { case: undefined, present: [] });
    return askForNotices(screens, heard, on);
  },
  'case.read': async (screens, heard, on) => {
    await askForCard(screens, caseOf(heard), on);
    await askForLens(screens, heard, on);
    await askForNotices(screens, heard, on);
  },
  'agency.changed': async (screens, _, { cast, person }) => {
    screens.agency = (await cast.screensOf(person, false)).agency;
  },
  ...intakeApplications,
  'promises.changed': askForPromises,
  'call.asked': askForCalls,
  'call.settled': askForCalls,
  'notices.changed': askForNotices,
  'session.ended': (screens) => {
    Object.assign(screens, {
      notices: undefined,
      calls: undefined,
      concerns: undefined,
      promises: undefined,
      board: undefined,
      case: undefined,
      agency: undefined,
      present: [],
    });
  },
  'presence.changed': (screens, { payload }) => {
    const { view, personIds } = payload as { view: { kind: string }; personIds: string[] };
    if (view.kind === 'case') screens.present = personIds;
  },
  writing: () => undefined,
};

function caseOf({ payload }: Heard): string {
  const { card, caseId } = payload as Partial<CardChange> & { caseId?: string };
  return card?.caseId ?? caseId ?? '';
}

function changeCard(screens: Screens, { payload, at }: Heard): void {
  const { card } = payload as CardChange;
  for (const held of cardsHeld(screens, card.caseId)) {
    Object.assign(held, card satisfies CardFace);
    moveOn(held.streams, at);
  }
  if (screens.case?.card.caseId === card.caseId) moveHeads(screens.case, at);
}

function cardsHeld({ board, case: open }: Screens, caseId: string): CardView[] {
  return [...(board?.cards ?? []), ...(open === undefined ? [] : [open.card])].filter((card) => card.caseId === caseId);
}

async function askForCard(
  screens: Screens,
  caseId: string,
  { cast, person }: { cast: Cast; person: Person },
): Promise<void> {
  const { status, body } = await person.asks<CardView>('GET', `/api/boards/${cast.board}/cards/${caseId}`);
  dropCard(screens, caseId);
  if (status === 200) screens.board?.cards.push(body);
}

async function askForPeople(screens: Screens, caseId: string, { person }: { person: Person }): Promise<void> {
  if (screens.case?.card.caseId !== caseId) return;
  const { participants, people, otherAgencies } = await person.reads(caseId);
  Object.assign(screens.case, { participants, people, otherAgencies });
}

async function askForAll(screens: Screens, heard: Heard, on: { cast: Cast; person: Person }): Promise<void> {
  await askForCard(screens, caseOf(heard), on);
  if (screens.case?.card.caseId === caseOf(heard)) screens.case = await on.person.reads(caseOf(heard));
}

/** Where the stream is new to her, she asks for the case again. */
async function writeNote(screens: Screens, { payload, at }: Heard, { person }: { person: Person }): Promise<void> {
  const note = payload as NoteView;
  const open = screens.case!;
  if (at === undefined || !(at.streamId in open.heads)) {
    screens.case = await person.reads(note.caseId);
    return;
  }
  upsert(open.notes, note);
  count(
    open,
    at,
    (stream) => {
      stream.notes = notesIn(open, at.streamId);
    },
    note.authorId !== person.id && withoutCopies(open.notes, open.copies).includes(note),
  );
}

/** Where it came from: what is told where it went is counted there no more, since she has it here. */
function shareNote(screens: Screens, { payload, at }: Heard): void {
  const copy = payload as CopyView;
  const open = screens.case!;
  open.copies.push(copy);
  moveOn(open.card.streams, at);
  moveHeads(open, at);
  const there = open.card.streams.find(({ streamId }) => streamId === copy.intoStreamId);
  if (there !== undefined) Object.assign(there, { notes: notesIn(open, copy.intoStreamId), unread: 0 });
}

async function writeAction(screens: Screens, { payload, at }: Heard, { person }: { person: Person }): Promise<void> {
  const action = payload as ActionView;
  const open = screens.case!;
  if (at === undefined || !(at.streamId in open.heads)) {
    screens.case = await person.reads(action.caseId);
    return;
  }
  upsert(open.actions, action);
  const once = actionsOnce(open.actions, open.actionCopies);
  const left = once.filter(({ outcome }) => outcome === null);
  Object.assign(open.card, {
    openActions: left.length,
    nextActionOn:
      left
        .map(({ dueOn }) => dueOn)
        .filter((day) => day !== null)
        .sort()[0] ?? null,
  });
  const isNewToMe = action.changedBy !== person.id && once.includes(action);
  count(open, at, () => undefined, isNewToMe);
}

function count(open: CaseView, at: StreamPosition, change: (stream: CardStream) => void, isNewToMe: boolean): void {
  const wasRead = open.card.streams.find(({ streamId }) => streamId === at.streamId)?.unread ?? 0;
  const stream = moveOn(open.card.streams, at);
  moveHeads(open, at);
  if (stream === undefined) return;
  change(stream);
  const changed = [...open.notes, ...open.actions].filter(
    ({ streamId, seq }) => streamId === at.streamId && seq === at.seq,
  );
  stream.unread = isNewToMe && changed.length > 0 ? unreadNow(open, at.streamId, wasRead) : stream.unread;
}
