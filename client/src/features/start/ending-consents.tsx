import type { EndingConsent, StartView } from '../../../../src/contract/start.js';
import { Chip } from '../../components/chip.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { Panel } from '../../components/panel.js';
import { daysUntil } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { CaseLine } from './case-line.js';
import classes from './start.module.css';

const lastDays = 7;

/** Consents that end within a month, in the cases that I answer for; those of the last week stand out. */
export function EndingConsents({ view }: { view: StartView }) {
  const t = useText();
  useToday(); // counted anew at midnight
  if (view.endingConsents.length === 0) return null;
  return (
    <Panel title={t('consent.ending')} isFlush>
      <ul>
        {view.endingConsents.map((consent) => (
          <EndingRow key={consent.consentId} view={view} consent={consent} />
        ))}
      </ul>
    </Panel>
  );
}

function EndingRow({ view, consent }: { view: StartView; consent: EndingConsent }) {
  const t = useText();
  const file = view.cases.find(({ caseId }) => caseId === consent.caseId);
  const count = daysUntil(consent.until);
  const words = t('consent.ending.left', { count });
  if (!file) return null;
  return (
    <li className={classes.mine}>
      <CaseLine file={file} areas={[]} />
      {count <= lastDays ? <OverdueChip words={words} /> : <Chip>{words}</Chip>}
    </li>
  );
}
