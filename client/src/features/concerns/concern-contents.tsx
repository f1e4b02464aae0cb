import type { ConcernReceipt } from '../../../../src/contract/concerns.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { draftOf } from './concern-draft.js';
import { ConcernRows } from './concern-rows.js';
import { ConcernThread } from './concern-thread.js';
import classes from './concerns.module.css';
import { useConcern } from './concerns.api.js';

/** What she sent, as she sent it; and of a consultation what has been asked and answered. */
export function ConcernContents({ receipt }: { receipt: ConcernReceipt }) {
  const t = useText();
  const { data: view, error } = useConcern(receipt.id);
  if (!view) return <ProblemText error={error} />;
  return (
    <>
      {view.form === 'consultation' ? <ConcernThread view={view} /> : null}
      <section>
        <h2 className={classes.heading}>{t('concern.mine.title')}</h2>
        <ConcernRows concern={draftOf(view)} />
      </section>
    </>
  );
}
