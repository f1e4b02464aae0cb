import { create } from 'zustand';

/** What has been written and not sent, in memory alone: gone with the tab, and at sign-out. */
export interface NoteDraft {
  body: string;
  /** Why it could not be saved, if it was tried. */
  error: unknown;
  /** How many times a text has come back here unsent: each time its readers are chosen anew. */
  returns: number;
}

export interface ActionDraft {
  task: string;
  ownerId: string;
  dueOn: string;
}

interface Drafts {
  notes: Record<string, NoteDraft>;
  actions: Record<string, ActionDraft>;
}

const nothing: Drafts = { notes: {}, actions: {} };
export const useDrafts = create<Drafts>(() => nothing);

export const noDraft: NoteDraft = { body: '', error: null, returns: 0 };

export function keepNoteDraft(caseId: string, body: string, error: unknown = null): void {
  changeNote(caseId, (draft) => ({ ...draft, body, error }));
}

/** Puts a note that was not sent after all back where it was written, before what has been written since. */
export function returnNote(caseId: string, body: string, error: unknown = null): void {
  changeNote(caseId, (since) => ({
    body: since.body ? `${body}\n\n${since.body}` : body,
    error,
    returns: since.returns + 1,
  }));
}

function changeNote(caseId: string, change: (draft: NoteDraft) => NoteDraft): void {
  useDrafts.setState(({ notes }) => ({ notes: { ...notes, [caseId]: change(notes[caseId] ?? noDraft) } }));
}

export function keepActionDraft(caseId: string, draft: ActionDraft): void {
  useDrafts.setState(({ actions }) => ({ actions: { ...actions, [caseId]: draft } }));
}

export function forgetActionDraft(caseId: string): void {
  useDrafts.setState(({ actions: { [caseId]: _gone, ...actions } }) => ({ actions }));
}

export function forgetDraft(caseId: string): void {
  useDrafts.setState(({ notes: { [caseId]: _gone, ...notes } }) => ({ notes }));
  forgetActionDraft(caseId);
}

export function hasDrafts(): boolean {
  return Object.values(useDrafts.getState().notes).some(({ body }) => body.trim() !== '');
}

export function forgetDrafts(): void {
  useDrafts.setState(nothing);
}
