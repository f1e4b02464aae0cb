import { useQuery } from '@tanstack/react-query';
import type { CaseKnowledge, NoteKnowledge } from '../../../../src/contract/knowledge.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { http } from '../../lib/http.js';

/** Who has read it changes without a word: asked for each time it is looked at, and kept nowhere. */
const anew = { staleTime: 0, gcTime: 0, retry: false };

export function useNoteKnowledge({ caseId, streamId, id }: NoteView) {
  return useQuery({
    queryKey: ['knowledge', streamId, id],
    queryFn: () => http.get<NoteKnowledge>(`/cases/${caseId}/streams/${streamId}/notes/${id}/knowledge`),
    ...anew,
  });
}

/** What was known when that day had ended; not asked for while no day is chosen. */
export function useCaseKnowledge(caseId: string, on: string) {
  return useQuery({
    queryKey: ['knowledge', caseId, on],
    queryFn: () => http.get<CaseKnowledge>(`/cases/${caseId}/knowledge?on=${on}`),
    enabled: on !== '',
    ...anew,
  });
}
