import { create } from 'zustand';
import { hasWords, isSpent, keyOf, type Draft, type DraftKind } from './draft.js';
import { DraftTabs, type DraftNews, holdTab } from './draft-tabs.js';
import { DraftVault, sweepVault } from './draft-vault.js';
import { DraftWriter } from './draft-writer.js';
import { canSeal } from './sealing.js';

interface DraftsState {
  /** `memory` where the browser cannot keep: what is begun goes with the tab, as the screen then says. */
  state: 'closed' | 'kept' | 'memory';
  drafts: Record<string, Draft>;
  /** When each was last safe on the device. */
  keptAt: Record<string, number>;
}

const nothing: DraftsState = { state: 'closed', drafts: {}, keptAt: {} };

/** What the person who is signed in has begun and not sent. */
export const useDrafts = create<DraftsState>(() => nothing);

interface Open {
  personId: string;
  vault: DraftVault;
  writer: DraftWriter;
  tabs: DraftTabs;
}

let open: Open | null = null;
/** Counts openings and closings: one that was overtaken by another comes to nothing. */
let turn = 0;
const sweepMs = 60_000;

/** Throws away what is too old: at the door too, where nobody is signed in. */
export function startSweeping(): void {
  if (!canSeal()) return;
  holdTab();
  setInterval(forgetSpent, sweepMs);
  void sweepVault().catch(() => undefined);
}

/** Opens hers, and hers alone. Those of others stay sealed. */
export async function openDrafts(personId: string): Promise<void> {
  closeDrafts();
  const mine = turn;
  const vault = canSeal() ? await DraftVault.open(personId).catch(() => null) : null;
  const drafts = (await vault?.all().catch(() => [])) ?? [];
  if (mine !== turn) vault?.close();
  else showAll(drafts, vault && openWith(vault, personId));
}

function showAll(drafts: Draft[], opened: Open | null): void {
  open = opened;
  const kept = Object.fromEntries(drafts.map((draft) => [keyOf(draft), draft]));
  const keptAt = Object.fromEntries(drafts.map((draft) => [keyOf(draft), draft.keptAt]));
  useDrafts.setState({ state: opened ? 'kept' : 'memory', drafts: kept, keptAt });
}

/** Lets go of them: what is being written is written first, and waits for her on the device. */
export function closeDrafts(): void {
  const closing = letGo();
  closing?.tabs.close();
  void closing?.writer.settled().then(() => {
    closing.vault.close();
  });
}

/** Throws all of hers away, and the key: also where they have been let go of already. */
export async function wipeDrafts(personId: string): Promise<void> {
  const closing = letGo();
  await closing?.writer.settled();
  closing?.tabs.close();
  const vault = closing?.vault ?? (canSeal() ? await DraftVault.open(personId) : null);
  await vault?.wipe();
  vault?.close();
}

function letGo(): Open | null {
  const closing = open;
  open = null;
  turn++;
  useDrafts.setState(nothing);
  return closing;
}

export function keepDraft<T>(draft: Omit<Draft<T>, 'keptAt'>): void {
  change(keyOf(draft), { ...draft, keptAt: Date.now() });
}

export function forgetDraft(kind: DraftKind, id: string): void {
  const key = keyOf({ kind, id });
  if (useDrafts.getState().drafts[key]) change(key, null);
}

/** Once it is safe on the device, where it can be. */
export function draftsSettled(): Promise<void> {
  return open?.writer.settled() ?? Promise.resolve();
}

export function findDraft<T>(kind: DraftKind, id: string): Draft<T> | undefined {
  return useDrafts.getState().drafts[keyOf({ kind, id })] as Draft<T> | undefined;
}

/** As it lies on the device: another tab may have changed it a moment ago. */
export async function rereadDraft(kind: DraftKind, id: string): Promise<void> {
  await readAgain(keyOf({ kind, id }));
}

/** She is no longer on the case: what others had written goes, and her own words stay hers, with nowhere to send them. */
export function leavePlace(caseId: string): void {
  const there = Object.values(useDrafts.getState().drafts).filter(({ place }) => place?.caseId === caseId);
  for (const draft of there) {
    forgetDraft(draft.kind, draft.id);
    if (draft.isOwn && hasWords(draft)) keepDraft(leftOf(draft));
  }
}

function leftOf(draft: Draft): Omit<Draft, 'keptAt'> {
  const { words, refusal = null } = draft;
  return { kind: 'left', id: keyOf(draft), place: null, words, isOwn: true, content: null, refusal };
}

export function draftsWithWords(): Draft[] {
  return Object.values(useDrafts.getState().drafts).filter(hasWords);
}

/** Whether closing the tab would lose something: it is in memory alone, or not yet written. */
export function wouldLoseDrafts(): boolean {
  return open ? open.writer.isBusy() : draftsWithWords().length > 0;
}

function openWith(vault: DraftVault, personId: string): Open {
  const tabs = new DraftTabs(hear);
  const written = (key: string, draft: Draft | null) => {
    markKept(key, draft);
    tabs.tell({ personId, key });
  };
  return { personId, vault, tabs, writer: new DraftWriter(vault, { written, failed: loseHold }) };
}

function change(key: string, draft: Draft | null): void {
  show(key, draft);
  open?.writer.write(key, draft);
}

function show(key: string, draft: Draft | null): void {
  useDrafts.setState(({ drafts: { [key]: _before, ...others } }) => ({
    drafts: draft ? { ...others, [key]: draft } : others,
  }));
}

function markKept(key: string, draft: Draft | null): void {
  useDrafts.setState(({ keptAt: { [key]: _before, ...others } }) => ({
    keptAt: draft ? { ...others, [key]: draft.keptAt } : others,
  }));
}

/** The disk is full, or forbidden: say so, rather than promise. */
function loseHold(): void {
  if (open) useDrafts.setState({ state: 'memory', keptAt: {} });
}

function hear({ personId, key }: DraftNews): void {
  if (personId === open?.personId) void readAgain(key).catch(() => undefined);
}

async function readAgain(key: string): Promise<void> {
  const reading = open;
  const draft = (await reading?.vault.find(key)) ?? null;
  if (reading === null || reading !== open || reading.writer.holds(key)) return;
  show(key, draft);
  markKept(key, draft);
}

function forgetSpent(): void {
  for (const draft of Object.values(useDrafts.getState().drafts)) if (isSpent(draft)) change(keyOf(draft), null);
  void sweepVault().catch(() => undefined);
}
