import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Language } from '../../../../src/contract/agencies.js';
import type {
  AcceptInvitation,
  ChangePassword,
  DemonstrationView,
  InvitationView,
  LookAtInvitation,
  SessionRules,
  SessionView,
  SignIn,
} from '../../../../src/contract/session.js';
import { http, isProblem, type Ask } from '../../lib/http.js';
import { speak } from '../../lib/language.js';

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => findSession(),
  staleTime: Infinity,
  gcTime: Infinity,
});

export async function findSession(ask?: Ask): Promise<SessionView | null> {
  try {
    return await http.get<SessionView>('/session', ask);
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) return null;
    throw error;
  }
}

const rulesQuery = queryOptions({
  queryKey: ['session-rules'],
  queryFn: () => http.get<SessionRules>('/session/rules'),
  staleTime: Infinity,
});

/** The invented people of a demonstration; null where there is none. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: async () => {
    try {
      return await http.get<DemonstrationView>('/demonstration');
    } catch (error) {
      if (isProblem(error, 'not-found')) return null;
      throw error;
    }
  },
  staleTime: Infinity,
});

export function useSessionRules(): SessionRules | undefined {
  return useQuery(rulesQuery).data;
}

export function useSignIn() {
  return useStart((input: SignIn) => http.post<SessionView>('/session', input));
}

export function useBecome() {
  return useStart((personId: string) => http.post<SessionView>('/demonstration/session', { personId }));
}

export function useAcceptInvitation() {
  return useStart((input: AcceptInvitation) => http.post<SessionView>('/invitations/acceptance', input));
}

function useStart<Input>(start: (input: Input) => Promise<SessionView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: start,
    onSuccess: (session) => {
      enter(queries, session);
    },
  });
}

function enter(queries: QueryClient, session: SessionView): void {
  // Whatever somebody before her fetched goes; the page itself, which is nobody's, stays.
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== demonstrationQuery.queryKey[0] });
  queries.setQueryData(sessionQuery.queryKey, session);
  speak(session.language);
}

export function useInvitation(token: string) {
  const look = (input: LookAtInvitation) => http.post<InvitationView>('/invitations/look', input);
  return useQuery({ queryKey: ['invitation', token], queryFn: () => look({ token }), retry: false });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (change: ChangePassword) => http.put<undefined>('/session/password', change) });
}

export function useChangeLanguage() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (language: Language) => http.put<SessionView>('/session/language', { language }),
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      speak(session.language);
    },
  });
}

export function endSession(): Promise<undefined> {
  return http.delete<undefined>('/session');
}

/** Tells the server that somebody is here and doing something. */
export function reportActivity(): Promise<undefined> {
  return http.post<undefined>('/session/activity');
}
