import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from '../pictures/pictures.module.css';

interface AgreementPartiesProps {
  view: AgreementsView;
  agreement: AgreementView;
}

/** Whose name is written there, and whose account signs for it: the one may not stand for the other. */
export function AgreementParties({
  view: { people, agencies },
  agreement: { parties, signatures },
}: AgreementPartiesProps) {
  const t = useText();
  const { day } = useDates();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? t('agreement.signed.someone');
  return (
    <section aria-label={t('agreement.field.parties')}>
      <h3>{t('agreement.field.parties')}</h3>
      <ul className={classes.rows}>
        {parties.map(({ agencyId, name }) => {
          const signed = signatures.find((each) => each.agencyId === agencyId);
          return (
            <li key={agencyId}>
              <span>
                {name}
                <span className={classes.meta}> · {agencies.find(({ id }) => id === agencyId)?.name}</span>
              </span>
              <span className={classes.meta}>
                {signed
                  ? t('agreement.signed.by', { day: day(signed.signedAt.slice(0, 10)), name: nameOf(signed.signedBy) })
                  : t('agreement.unsigned')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
