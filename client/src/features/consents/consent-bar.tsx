import { IconFileCheck, IconFileOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { ConsentView } from '../../../../src/contract/consents.js';
import { withoutTwins } from '../../../../src/contract/copies.js';
import { daysUntil, useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import classes from './consent-bar.module.css';
import { ConsentDialog } from './consent-dialog.js';
import { RecordConsentDialog } from './record-consent-dialog.js';
import { type ShownConsent, shownConsents } from './shown-consents.js';
import { scopeOf } from '../../components/case-scope.js';
import { useConsentWords } from './use-consent-words.js';

/** What the family has agreed to, under the title of the case: until when, by whom, for whom and about what. */
export function ConsentBar({ view }: { view: CaseView }) {
  const t = useText();
  const { lines, earlier } = shownConsents(withoutTwins(view.consents), useToday());
  const [open, setOpen] = useState<Opened>(null);
  if (lines.length === 0 && !view.may.recordConsent) return null;
  const show = (consent: ConsentView) => {
    setOpen({ consent: keyOf(consent) });
  };
  return (
    <section className={classes.bar} aria-label={t('consent.label')}>
      {lines.map((each) => (
        <ConsentLine key={keyOf(each.consent)} shown={each} view={view} onShow={show} />
      ))}
      {earlier.length > 0 ? <EarlierConsents earlier={earlier} onShow={show} /> : null}
      {lines.length === 0 ? (
        <NoConsent
          onRecord={() => {
            setOpen('new');
          }}
        />
      ) : null}
      <Dialogs
        open={open}
        view={view}
        onClose={() => {
          setOpen(null);
        }}
      />
    </section>
  );
}

/** Which dialog: for a new one, or of one that there is. */
type Opened = 'new' | { consent: string } | null;

function Dialogs({ open, view, onClose }: { open: Opened; view: CaseView; onClose: () => void }) {
  if (open === 'new') return <RecordConsentDialog view={view} onClose={onClose} />;
  const consent = view.consents.find((each) => keyOf(each) === open?.consent);
  return consent ? <ConsentDialog view={view} consent={consent} onClose={onClose} /> : null;
}

function NoConsent({ onRecord }: { onRecord: () => void }) {
  const t = useText();
  return (
    <div className={classes.line}>
      <IconFileOff size={18} stroke={1.75} aria-hidden />
      <p className={classes.none}>{t('consent.none')}</p>
      <button type="button" className={classes.open} aria-haspopup="dialog" onClick={onRecord}>
        {t('consent.record')}
      </button>
    </div>
  );
}

interface EarlierConsentsProps {
  earlier: readonly ShownConsent[];
  onShow: (consent: ConsentView) => void;
}

/** Each that has ended, a click away: what was shared under it is shown there. */
function EarlierConsents({ earlier, onShow }: EarlierConsentsProps) {
  const t = useText();
  const stateWords = useStateWords();
  return (
    <div className={classes.earlier}>
      <span>{t('consent.earlier')}</span>
      {earlier.map((each) => (
        <button
          key={keyOf(each.consent)}
          type="button"
          className={classes.open}
          aria-haspopup="dialog"
          aria-label={t('consent.earlier.show', { state: stateWords(each) })}
          onClick={() => {
            onShow(each.consent);
          }}
        >
          {stateWords(each)}
        </button>
      ))}
    </div>
  );
}

interface ConsentLineProps {
  shown: ShownConsent;
  view: CaseView;
  onShow: (consent: ConsentView) => void;
}

function ConsentLine({ shown, view, onShow }: ConsentLineProps) {
  const t = useText();
  const words = useConsentWords(scopeOf(view), view.board.template);
  const stateWords = useStateWords();
  const { consent, state } = shown;
  const hasEnded = state === 'over' || state === 'withdrawn';
  const Icon = hasEnded ? IconFileOff : IconFileCheck;
  return (
    <div className={classes.line}>
      <Icon size={18} stroke={1.75} aria-hidden />
      <div className={hasEnded ? `${classes.facts ?? ''} ${classes.ended ?? ''}` : classes.facts}>
        <span>
          <strong>{t('consent.name')}</strong> {stateWords(shown)}
        </span>
        <span>
          {words.givers(consent)}, {words.how(consent)}
        </span>
        <span>{words.agencies(consent)}</span>
        <span>{words.information(consent)}</span>
      </div>
      <button
        type="button"
        className={classes.open}
        aria-haspopup="dialog"
        onClick={() => {
          onShow(consent);
        }}
      >
        {t('consent.show')}
      </button>
    </div>
  );
}

/** Until when, and how long that is; or that it is no more. */
function useStateWords(): (shown: ShownConsent) => string {
  const t = useText();
  const { day, moment } = useDates();
  return ({ consent, state }) =>
    ({
      'in-force': t('consent.state.inForce', { until: day(consent.until), count: daysUntil(consent.until) }),
      'to-come': t('consent.state.toCome', { from: day(consent.from) }),
      over: t('consent.state.over', { until: day(consent.until) }),
      withdrawn: t('consent.state.withdrawn', { at: moment(consent.withdrawnAt ?? consent.recordedAt) }),
    })[state];
}

function keyOf({ streamId, id }: { streamId: string; id: string }): string {
  return `${streamId}/${id}`;
}
