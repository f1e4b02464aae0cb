import { useText } from '../../lib/text.js';
import type { SearchView } from '../../../../src/contract/search.js';
import { Crumbs } from '../../components/crumbs.js';
import { EmptyState } from '../../components/empty-state.js';
import { Notice } from '../../components/notice.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { ProblemText } from '../../components/problem-text.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useViewer } from '../../lib/viewer.js';
import { CaseHits } from './case-hits.js';
import { lookEverywhere, useLooking } from './looking.js';
import { MatterHits } from './matter-hits.js';
import { PersonHits } from './person-hits.js';
import { NoteHits } from './note-hits.js';
import { useSearch } from './search.api.js';
import { SearchField } from './search-field.js';
import classes from './search.module.css';

/** Across all my cases. */
export function SearchPage() {
  const t = useText();
  const text = useLooking(({ everywhere }) => everywhere);
  const { found, error, isSearching } = useSearch(text);
  usePageTitle(t('search.title'));
  return (
    <Page crumbs={<Crumbs here={t('search.title')} />}>
      <PageHead title={t('search.title')} facts={<span>{t('search.scope')}</span>} />
      <search className={classes.search}>
        <SearchField
          label={t('search.everywhere')}
          placeholder={t('search.placeholder')}
          text={text}
          onText={lookEverywhere}
          isWide
        />
        <p role="status" className={classes.status}>
          {isSearching ? t('search.searching') : <Counted found={found} />}
        </p>
      </search>
      <LegalLimit />
      <ProblemText error={error} />
      {found ? <Found found={found} text={text} isLast={!isSearching} /> : <HowTo />}
    </Page>
  );
}

function Counted({ found }: { found: SearchView | undefined }) {
  const t = useText();
  if (!found) return null;
  const counts = { cases: found.cases.length, persons: found.persons.length, notes: found.notes.length };
  const words = t(found.areNotesSearched ? 'search.count' : 'search.count.cases', counts);
  return found.matters.length > 0 ? `${words}, ${t('search.count.matters', { count: found.matters.length })}` : words;
}

/** The social services: said before one wonders why nothing was found. */
function LegalLimit() {
  const t = useText();
  if (useViewer().agency.kind !== 'social_services') return null;
  return (
    <div className={classes.law}>
      <Notice>{t('search.law')}</Notice>
    </div>
  );
}

function HowTo() {
  const t = useText();
  return <EmptyState title={t('search.how')}>{t('search.how.text')}</EmptyState>;
}

/** That there is nothing is said when all of it has been looked through. */
function Found({ found, text, isLast }: { found: SearchView; text: string; isLast: boolean }) {
  const t = useText();
  if (isNothing(found))
    return isLast ? <EmptyState title={t('search.none')}>{t('search.none.text')}</EmptyState> : null;
  return (
    <div className={classes.found}>
      {found.cases.length > 0 ? <CaseHits found={found} /> : null}
      {found.matters.length > 0 ? <MatterHits found={found} /> : null}
      {found.persons.length > 0 ? <PersonHits found={found} /> : null}
      {found.notes.length > 0 ? <NoteHits found={found} text={text} /> : null}
      {found.isCut ? <p className={classes.status}>{t('search.cut')}</p> : null}
    </div>
  );
}

function isNothing({ cases, persons, matters, notes }: SearchView): boolean {
  return cases.length + persons.length + matters.length + notes.length === 0;
}
