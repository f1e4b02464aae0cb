import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';
import type { ConcernDraft } from './concern-draft.js';
import formClasses from './concern-form.module.css';
import classes from './concerns.module.css';
import { sentAs as lastSentAs } from './last-sent.js';
import { useIsExpired } from './slip.js';

interface NextActsProps {
  sentAs: string;
  onSibling: (draft: ConcernDraft) => void;
}

/** What comes after one is let go of: a sibling of that child, or another matter. Of what was never sent nothing is left. */
export function NextActs({ sentAs, onSibling }: NextActsProps) {
  const t = useText();
  const isExpired = useIsExpired(sentAs);
  const draft = isExpired ? null : lastSentAs(sentAs);
  return (
    <div className={classes.column}>
      {draft?.form === 'report' ? (
        <>
          <button
            type="button"
            className={formClasses.next}
            data-quiet
            onClick={() => {
              onSibling(draft);
            }}
          >
            {t('concern.sibling')}
          </button>
          <p className={classes.meta}>{t('concern.sibling.text')}</p>
        </>
      ) : null}
      <Link to="/oro/ny" className={formClasses.next} data-quiet>
        {t(isExpired ? 'concern.expired.again' : 'concern.another')}
      </Link>
    </div>
  );
}
