import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ConsentView, SharedOnConsent as Shared } from '../../../../src/contract/consents.js';
import { ProblemText } from '../../components/problem-text.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { type Say, useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import classes from './consent-paper.module.css';
import { sharedOnConsentQuery } from './consents.api.js';

interface SharedOnConsentProps {
  view: CaseView;
  consent: ConsentView;
}

/** All that my agency has told on a consent and on nothing else, or been told. */
export function SharedOnConsent({ view, consent }: SharedOnConsentProps) {
  const t = useText();
  const shared = useQuery({ ...sharedOnConsentQuery(view.card.caseId, 'now'), staleTime: 0 });
  const rows = (shared.data ?? []).filter(({ consentId }) => consentId === consent.id);
  return (
    <section className={classes.shared} aria-label={t('consent.shared')}>
      <h3>{t('consent.shared')}</h3>
      <ProblemText error={shared.error} />
      {shared.data && rows.length === 0 ? <p>{t('consent.shared.none')}</p> : null}
      <ul tabIndex={0} aria-label={t('consent.shared')}>
        {rows.map((row) => (
          <li key={[row.streamId, row.itemId, row.toAgencyId].join()}>
            <SharedRow view={view} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SharedRow({ view, row }: { view: CaseView; row: Shared }) {
  const t = useText();
  const { moment } = useDates();
  const words = useAudienceWords(scopeOf(view));
  return (
    <>
      <p className={classes.said}>{saidIn(t, view, row) ?? t('consent.shared.gone')}</p>
      <p>
        {t('consent.shared.told', {
          from: words.agency(row.fromAgencyId),
          to: words.list([row.toAgencyId]),
          at: moment(row.at),
        })}
      </p>
    </>
  );
}

/** What was said, by the kind of thing that says it. */
function saidIn(t: Say, view: CaseView, { itemKind, streamId, itemId }: Shared): string | undefined {
  const isIt = (item: { streamId: string; id: string }) => item.streamId === streamId && item.id === itemId;
  const said: Record<Shared['itemKind'], () => string | undefined> = {
    note: () => view.notes.find(isIt)?.body,
    action: () => view.actions.find(isIt)?.task,
    request: () => view.requests.find(isIt)?.question,
    person: () => view.persons.find(isIt)?.name,
    dispute: () => view.disputes.find(isIt)?.words,
    merge: () => (view.merges.some(isIt) ? t('register.kind.merge') : undefined),
  };
  return said[itemKind]();
}
