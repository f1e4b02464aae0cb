import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseMergesView, CaseView, MergedCase } from '../../../../src/contract/cases.js';
import { useDates } from '../../lib/dates.js';
import { http } from '../../lib/http.js';
import type { MessageKey } from '../../lib/messages/sv.js';
import { useText } from '../../lib/text.js';
import classes from './merged-bar.module.css';

/** Where a case goes on, and which ones go on in it: of those that I am on. */
export function MergedBar({ view: { card } }: { view: CaseView }) {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['case-merges', card.caseId, card.revision],
    queryFn: () => http.get<CaseMergesView>(`/cases/${card.caseId}/merges`),
    staleTime: 0, // not told live: docs/decisions/0027-merging.md
  });
  const { into = null, from = [] } = data ?? {};
  if (into === null && from.length === 0) return null;
  return (
    <section className={classes.bar} aria-label={t('case.merged.label')}>
      {into ? <MergedLine merged={into} words="case.merged.into" /> : null}
      {from.map((merged) => (
        <MergedLine key={merged.caseId} merged={merged} words="case.merged.from" />
      ))}
    </section>
  );
}

function MergedLine({ merged: { boardId, caseId, code, at }, words }: { merged: MergedCase; words: MessageKey }) {
  const t = useText();
  const { day } = useDates();
  return (
    <p className={classes.line}>
      <IconArrowMerge size={18} stroke={1.75} aria-hidden />
      <span className={classes.words}>{t(words, { code, at: day(at) })}</span>
      <Link to="/arenden/$boardId/$caseId" params={{ boardId, caseId }} aria-label={`${t('case.merged.open')} ${code}`}>
        {t('case.merged.open')}
      </Link>
    </p>
  );
}
