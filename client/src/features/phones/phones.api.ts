import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EnrolPhone, PhoneCode, PhoneSession, PhonesView } from '../../../../src/contract/phones.js';
import { draftsSettled, findDraft, keepDraft, openDrafts, wipeDrafts } from '../../lib/drafts/drafts.js';
import { http, isProblem, UnreachableError } from '../../lib/http.js';
import { bePhone, forgetEnrolled, isPhone, keepEnrolled } from '../../lib/phone.js';

/** Under whose name what is begun on the phone lies: one phone has one holder. */
export const phoneVault = 'phone';

/** Whose phone it is; what was known last, where it cannot be asked. */
export async function findPhone(): Promise<PhoneSession> {
  try {
    const session = await http.get<PhoneSession>('/phone', { background: true });
    keepPhone(session);
    return session;
  } catch (error) {
    const kept = findDraft<PhoneSession>('phone', 'session');
    if (error instanceof UnreachableError && kept) return kept.content;
    throw error;
  }
}

/** For when it is opened without a net: sealed, as long as the phone may last. */
function keepPhone(content: PhoneSession): void {
  const lastsUntil = Date.parse(content.expiresAt);
  keepDraft({ kind: 'phone', id: 'session', place: null, words: '', isOwn: true, content, lastsUntil });
}

/** Whether this is an enrolled phone, which from now on it then is. */
export async function opensPhone(): Promise<boolean> {
  if (isPhone()) return true;
  await openDrafts(phoneVault);
  try {
    await findPhone();
    bePhone(true);
    return true;
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) forgetEnrolled();
    return false;
  }
}

/** Whether it still is one, by the server's own word; where that cannot be had, it is. */
export async function phoneStands(): Promise<boolean> {
  try {
    await findPhone();
    return true;
  } catch (error) {
    if (!isProblem(error, 'not-signed-in')) return true;
    forgetEnrolled();
    return false;
  }
}

export function useEnrol() {
  return useMutation({
    mutationFn: async (input: EnrolPhone) => {
      const session = await http.post<PhoneSession>('/phone/enrolment', input);
      await wipeDrafts(phoneVault).catch(() => undefined);
      await openDrafts(phoneVault);
      keepPhone(session);
      await draftsSettled();
      keepEnrolled();
      bePhone(true);
    },
  });
}

export async function leavePhone(): Promise<void> {
  await http.delete('/phone');
  await wipeDrafts(phoneVault).catch(() => undefined);
  forgetEnrolled();
}

const phonesQuery = queryOptions({
  queryKey: ['phones'],
  queryFn: () => http.get<PhonesView>('/phones'),
  staleTime: 0,
});

export function usePhones() {
  return useQuery(phonesQuery);
}

export function useMakeCode() {
  return useMutation({ mutationFn: () => http.post<PhoneCode>('/phones/codes') });
}

export function useEndPhone() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (phoneId: string) => http.delete(`/phones/${phoneId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: phonesQuery.queryKey }),
  });
}
