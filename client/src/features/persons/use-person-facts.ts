import { shownIdentity } from '../../../../src/contract/identity-forms.js';
import type { PersonFacts, PoliceMarks } from '../../../../src/contract/persons.js';
import { today } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

/** What is said of somebody, name by name; what is not known is not there. */
export function usePersonFacts(): (facts: PersonFacts) => [string, string][] {
  const t = useText();
  const marksOf = useMarkWords();
  return ({ role, name, identityKind, number, address, phone, protection, marks }) => [
    [t('persons.name'), name],
    [t('persons.role'), t(`persons.role.${role}`)],
    number === null
      ? [t('persons.identity'), t('persons.identity.unknown')]
      : [t(`persons.identity.${identityKind}`), shownIdentity(number, today())],
    [t('persons.protection'), protection === null ? '' : t(`persons.protection.${protection}`)],
    [t('persons.address'), address ?? ''],
    [t('persons.phone'), phone ?? ''],
    [t('persons.field.marks'), marks === null ? '' : marksOf(marks).join(' · ')],
  ];
}

/** "Ej misstänkt", "källan tillförlitlig", "egen iakttagelse". */
export function useMarkWords(): (marks: PoliceMarks) => string[] {
  const t = useText();
  return ({ isNoSuspect, reliability, accuracy }) => [
    ...(isNoSuspect ? [t('persons.marks.noSuspect')] : []),
    t('persons.marks.source', { reliability: t(`persons.reliability.${reliability}`).toLowerCase() }),
    t(`persons.accuracy.${accuracy}`).toLowerCase(),
  ];
}
