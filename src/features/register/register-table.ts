import type { Language } from '../../contract/agencies.js';
import type { DisclosedKind, RegisterView } from '../../contract/register.js';

const heads: Record<Language, string[]> = {
  sv: ['Datum', 'Referens', 'Från', 'Till', 'Vad', 'Ärende', 'Grund'],
  en: ['Date', 'Reference', 'From', 'To', 'What', 'Case', 'Ground'],
};

const kinds: Record<Language, Record<DisclosedKind, string>> = {
  sv: {
    case: 'Att ärendet finns',
    title: 'Vad ärendet kallas',
    note: 'Anteckning',
    action: 'Åtgärd',
    consent: 'Samtycke',
    request: 'Begäran om uppgifter',
    person: 'Uppgifter om en person',
    dispute: 'Att en uppgift inte stämmer',
    merge: 'Att två personer är samma',
  },
  en: {
    case: 'That the case exists',
    title: 'What the case is called',
    note: 'Note',
    action: 'Action',
    consent: 'Consent',
    request: 'Request for information',
    person: 'What is said of a person',
    dispute: 'That something is not so',
    merge: 'That two persons are one',
  },
};

const renewed: Record<Language, string> = { sv: 'ny lydelse', en: 'new wording' };

/** The register as a table, with the hour of Stockholm. */
export function* registerTable({ entries, agencies }: RegisterView, language: Language): Generator<string[]> {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  yield heads[language];
  for (const { at, reference, fromAgencyId, toAgencyId, kind, isRenewed, code, provision } of entries) {
    const what = kinds[language][kind] + (isRenewed ? `, ${renewed[language]}` : '');
    yield [hourOf(at), reference, nameOf(fromAgencyId), nameOf(toAgencyId), what, code, provision ?? ''];
  }
}

function hourOf(at: string): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm' });
}
