import { createPortal } from 'react-dom';
import type { CaseView } from '../../../../src/contract/cases.js';
import { consentGivers, type ConsentTerms } from '../../../../src/contract/consents.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import '../../styles/paper.css';
import classes from './consent-paper.module.css';

type Printed = Pick<ConsentTerms, 'agencyIds' | 'information' | 'purpose' | 'from' | 'until' | 'givers'>;

interface ConsentPaperProps {
  view: CaseView;
  terms: Printed;
}

/** A consent on paper, for the family to read, sign and keep: names are written by hand, and are in no computer. */
export function ConsentPaper({ view, terms }: ConsentPaperProps) {
  const t = useText();
  const { full } = useDates();
  const named = scopeOf(view).agencies.filter(({ id }) => terms.agencyIds.includes(id));
  return createPortal(
    <article className={classes.paper} data-sheet-alone>
      <h1>{t('consent.paper.title')}</h1>
      <p>{t('consent.paper.intro')}</p>
      <h2>{t('consent.paper.about')}</h2>
      <div className={`${classes.blanks ?? ''} ${classes.two ?? ''}`}>
        <Blank words={t('consent.paper.name')} />
        <Blank words={t('consent.paper.number')} />
      </div>
      <Told title={t('consent.paper.agencies')} words={named.map(({ name }) => name).join(' · ')} />
      <Told
        title={t('consent.paper.information')}
        words={terms.information.map((kind) => t(`consent.about.${kind}`)).join(', ')}
      />
      <Told title={t('consent.paper.purpose')} words={terms.purpose} />
      <Told
        title={t('consent.paper.period')}
        words={t('consent.period', { from: full(terms.from), until: full(terms.until) })}
      />
      <Told title={t('consent.paper.no')} words={t('consent.paper.no.text')} />
      <Told title={t('consent.paper.withdraw')} words={t('consent.paper.withdraw.text')} />
      <div className={`${classes.blanks ?? ''} ${classes.two ?? ''}`}>
        <Blank words="" />
        <Blank words={t('consent.paper.interpreter')} />
      </div>
      <Signatures givers={terms.givers} />
    </article>,
    document.body,
  );
}

/** Nobody ticked yet: a line for each who might sign. */
function Signatures({ givers }: { givers: ConsentTerms['givers'] }) {
  const t = useText();
  return (givers.length > 0 ? givers : consentGivers).map((giver) => (
    <section key={giver}>
      <h2>
        {t('consent.paper.signatures')}: {t(`consent.giver.${giver}`).toLowerCase()}
      </h2>
      <div className={classes.blanks}>
        <Blank words={t('consent.paper.date')} />
        <Blank words={t('consent.paper.signatures')} />
        <Blank words={t('consent.paper.clear')} />
      </div>
    </section>
  ));
}

function Told({ title, words }: { title: string; words: string }) {
  return (
    <>
      <h2>{title}</h2>
      {words === '' ? <Blank words="" /> : <p>{words}</p>}
    </>
  );
}

/** A line to write on. */
function Blank({ words }: { words: string }) {
  return (
    <div className={classes.blank}>
      <span>{words || '\u00a0'}</span>
    </div>
  );
}
