import type { VoicesView, VoiceView } from '../../../../src/contract/voices.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { VoiceFacts } from './voice-item.js';
import classes from './voices.module.css';

/** What has been decided of what was said, by whom and why; the latest first. */
export function DecidedPanel({ view }: { view: VoicesView }) {
  const t = useText();
  const decided = view.voices.filter(({ outcome }) => outcome !== null);
  return (
    <Panel title={t('voices.decided')} isFlush={decided.length > 0}>
      {decided.length === 0 ? <p className={classes.meta}>{t('voices.decided.none')}</p> : null}
      <ul className={classes.list}>
        {decided.map((voice) => (
          <Decided key={voice.id} voice={voice} view={view} />
        ))}
      </ul>
    </Panel>
  );
}

function Decided({ voice, view }: { voice: VoiceView; view: VoicesView }) {
  const t = useText();
  const { outcome, reason, text, isRedacted, language } = voice;
  return (
    <li className={classes.item}>
      <VoiceFacts voice={voice} areas={view.areas} />
      {text === null ? (
        <p className={classes.meta}>{t('voices.deleted')}</p>
      ) : (
        <p className={classes.text} lang={language}>
          {text}
        </p>
      )}
      <div className={classes.facts}>
        {outcome === null ? null : <Chip>{t(`voices.outcome.${outcome}`)}</Chip>}
        {reason === null ? null : <span>{t(`voices.reason.${reason}`)}</span>}
        {isRedacted && text !== null ? <span>{t('voices.redacted')}</span> : null}
        <By voice={voice} view={view} />
      </div>
    </li>
  );
}

function By({ voice: { decidedBy, agencyId, decidedAt }, view }: { voice: VoiceView; view: VoicesView }) {
  const t = useText();
  const { moment } = useDates();
  if (decidedAt === null) return null;
  const person = view.people.find(({ id }) => id === decidedBy)?.name;
  const agency = view.agencies.find(({ id }) => id === agencyId)?.name;
  const name = person ?? (agency ? t('promise.proposal.someone', { agency }) : t('voices.someone'));
  return <span className={classes.meta}>{t('voices.decidedBy', { name, moment: moment(decidedAt) })}</span>;
}
