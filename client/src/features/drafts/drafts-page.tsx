import { EmptyState } from '../../components/empty-state.js';
import { Crumbs } from '../../components/crumbs.js';
import { PageHead } from '../../components/page-head.js';
import { Page } from '../../components/page.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { DraftRow } from './draft-row.js';
import classes from './drafts.module.css';
import { useDraftList } from './use-draft-list.js';

/** All that she has begun and not sent, on this device. */
export function DraftsPage() {
  const t = useText();
  const drafts = useDraftList();
  usePageTitle(t('drafts.title'));
  return (
    <Page crumbs={<Crumbs here={t('drafts.title')} />}>
      <PageHead title={t('drafts.title')} facts={<span>{t('drafts.hint')}</span>} />
      {drafts.length === 0 ? (
        <EmptyState title={t('drafts.none')}>{t('drafts.none.text')}</EmptyState>
      ) : (
        <ul className={classes.list}>
          {drafts.map((draft) => (
            <li key={`${draft.kind}/${draft.id}`}>
              <DraftRow draft={draft} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
