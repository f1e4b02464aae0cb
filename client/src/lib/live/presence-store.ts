import { create } from 'zustand';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { LiveView } from '../../../../src/contract/live.js';

export interface Writer {
  personId: string;
  audience: Audience;
}

interface PresenceState {
  /** Who is in each view now, by `keyOf` the view. */
  present: Record<string, string[]>;
  /** Who is writing, by case and person. */
  writers: Record<string, Record<string, Writer>>;
}

/** What is true now and kept nowhere: who is here, and who is writing. */
export const usePresence = create<PresenceState>(() => ({ present: {}, writers: {} }));

/** "Over when nothing has come for 5 s." */
const writingMs = 5000;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export function keyOf({ kind, id }: LiveView): string {
  return `${kind}:${id}`;
}

export function showPresent(view: LiveView, personIds: string[]): void {
  usePresence.setState(({ present }) => ({ present: { ...present, [keyOf(view)]: personIds } }));
}

export function showWriter(caseId: string, writer: Writer): void {
  const key = `${caseId}:${writer.personId}`;
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => {
      hideWriter(caseId, writer.personId);
    }, writingMs),
  );
  changeWriters(caseId, (writers) => ({ ...writers, [writer.personId]: writer }));
}

/** She has stopped, or what she wrote has come. */
export function hideWriter(caseId: string, personId: string): void {
  changeWriters(caseId, ({ [personId]: _gone, ...others }) => others);
}

type Writers = Record<string, Writer>;

function changeWriters(caseId: string, change: (writers: Writers) => Writers): void {
  usePresence.setState(({ writers }) => ({ writers: { ...writers, [caseId]: change(writers[caseId] ?? {}) } }));
}

export function forgetPresence(): void {
  timers.forEach((timer) => {
    clearTimeout(timer);
  });
  timers.clear();
  usePresence.setState({ present: {}, writers: {} });
}
