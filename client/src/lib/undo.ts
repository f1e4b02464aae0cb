import { create } from 'zustand';

/** What I just did, and how it is taken back: an ordinary act of its own, seen by all. */
export interface Undoable {
  /** "Flyttad till Pågår" */
  words: string;
  /** Of which case: its code. */
  about: string;
  caseId: string;
  /** The same, for those who listen. */
  said: string;
  undo: () => Promise<void>;
}

/** The last act, for as long as it can be taken back: one at a time, so that two undos never race. */
export const useUndoable = create<{ last: Undoable | null }>(() => ({ last: null }));

/** Long enough to read it and reach for it; while it is pointed at or has the focus, it stays. */
const stayMs = 8000;

let acts = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * I begin to do something: what I did before that can be undone no more. Answers with what to say once it is done; if I
 * have done something else meanwhile, that is what can be undone.
 */
export function beginAct(): (done: Undoable | null) => void {
  const mine = ++acts;
  put(null);
  return (done) => {
    if (mine === acts) put(done);
  };
}

/** Takes back the last act, if there is one that can be. Asked twice, it is done once. */
export function takeLast(): Undoable | null {
  const { last } = useUndoable.getState();
  if (last) beginAct();
  return last;
}

/** Somebody looks at it: it stays until she has looked away for as long again. */
export function holdUndo(): void {
  clearTimeout(timer);
}

export function releaseUndo(): void {
  clearTimeout(timer);
  if (useUndoable.getState().last)
    timer = setTimeout(() => {
      forgetUndo();
    }, stayMs);
}

/** Of this case, or of any. */
export function forgetUndo(caseId?: string): void {
  const { last } = useUndoable.getState();
  if (caseId === undefined || last?.caseId === caseId) beginAct();
}

function put(last: Undoable | null): void {
  useUndoable.setState({ last });
  releaseUndo();
}
