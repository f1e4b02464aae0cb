import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from '../pictures/pictures.module.css';
import { AgreementText } from './agreement-text.js';
import { AgreementParties } from './agreement-parties.js';

interface AgreementHistoryProps {
  view: AgreementsView;
  agreement: AgreementView;
}

/** What has become of it: that it ended, when and why; and how it was worded before, with those who had signed that. */
export function AgreementHistory({ view, agreement }: AgreementHistoryProps) {
  const t = useText();
  const before = view.agreements.find(({ id }) => id === agreement.correctsId);
  const { ended } = agreement;
  return (
    <>
      {ended ? <Ended view={view} ended={ended} /> : null}
      {before ? (
        <details>
          <summary>{t(before.replacedById === agreement.id ? 'agreement.before' : 'agreement.corrects')}</summary>
          <div className={classes.column}>
            <AgreementText view={view} agreement={before} />
            <AgreementParties view={view} agreement={before} />
            <AgreementHistory view={view} agreement={before} />
          </div>
        </details>
      ) : null}
    </>
  );
}

function Ended({ view, ended }: { view: AgreementsView; ended: NonNullable<AgreementView['ended']> }) {
  const t = useText();
  const { day } = useDates();
  const { on, because, endedBy, agencyId, endedAt } = ended;
  const name = view.people.find(({ id }) => id === endedBy)?.name ?? t('agreement.signed.someone');
  const agency = view.agencies.find(({ id }) => id === agencyId)?.name ?? '';
  return (
    <section aria-label={t('agreement.ending')}>
      <h3>{t('agreement.ending')}</h3>
      <p>{because}</p>
      <p className={classes.meta}>
        {t('agreement.ended.by', { on: day(on), day: day(endedAt.slice(0, 10)), name, agency })}
      </p>
    </section>
  );
}
