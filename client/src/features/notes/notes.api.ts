import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CopyView, ShareNote } from '../../../../src/contract/copies.js';
import type {
  CorrectNote,
  NoteHistoryView,
  NoteView,
  WithdrawNote,
  WriteNote,
} from '../../../../src/contract/notes.js';
import { currentIn, makeChange } from '../../lib/changed.js';
import { http } from '../../lib/http.js';
import { withCopy, withHead, withNote } from '../cases/case-changes.js';
import { changeCase } from '../cases/cases.api.js';

/** Writes a note, and shows it at once: its event may come before or after the answer. */
export async function writeNote(queries: QueryClient, caseId: string, input: WriteNote): Promise<void> {
  const note = await http.post<NoteView>(`/cases/${caseId}/notes`, input);
  showNote(queries, note);
}

export function useCorrectNote(note: NoteView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: CorrectNote) =>
      makeChange('note-changed', {
        put: () => http.put<NoteView>(pathOf(note), input),
        isMade: ({ body, withdrawnAt }) => body === input.body && withdrawnAt === null,
        isUntouched: () => false,
      }),
    onSuccess: (corrected) => {
      showNote(queries, corrected);
    },
    onError: (error) => {
      const current = currentIn(error, 'note-changed');
      if (current) showNote(queries, current);
    },
  });
}

export function useWithdrawNote(note: NoteView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: WithdrawNote) => http.put<NoteView>(`${pathOf(note)}/withdrawal`, input),
    onSuccess: (withdrawn) => {
      showNote(queries, withdrawn);
    },
  });
}

/** Shares it on: shown at once where it came from. */
export function useShareNote(note: NoteView) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ShareNote) => http.post<CopyView>(`${pathOf(note)}/copies`, input),
    onSuccess: (copy) => {
      changeCase(queries, note.caseId, (view) => withHead(withCopy(view, copy), copy));
    },
    onError: (error) => {
      const current = currentIn(error, 'note-changed');
      if (current) showNote(queries, current);
    },
  });
}

/** How the note read before it was corrected. */
export function useNoteHistory(note: NoteView) {
  return useQuery({
    queryKey: ['note-history', note.streamId, note.id, note.version],
    queryFn: () => http.get<NoteHistoryView>(`${pathOf(note)}/versions`),
  });
}

function pathOf({ caseId, streamId, id }: NoteView): string {
  return `/cases/${caseId}/streams/${streamId}/notes/${id}`;
}

function showNote(queries: QueryClient, note: NoteView): void {
  changeCase(queries, note.caseId, (view) => withHead(withNote(view, note), note));
}
