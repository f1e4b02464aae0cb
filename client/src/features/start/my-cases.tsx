import type { StartView } from '../../../../src/contract/start.js';
import { ClockChip } from '../../components/clock-chip.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import { CaseLine } from './case-line.js';
import classes from './start.module.css';

/** The open cases that I answer for. */
export function MyCases({ view }: { view: StartView }) {
  const t = useText();
  const cases = view.cases.filter(({ caseId }) => view.answersFor.includes(caseId));
  return (
    <Panel title={t('start.cases.title')} isFlush>
      {cases.length === 0 ? <p className={classes.none}>{t('start.cases.none')}</p> : null}
      <ul>
        {cases.map((file) => (
          <li key={file.caseId} className={classes.mine}>
            <CaseLine file={file} areas={[]} />
            {file.dueOn ? <ClockChip dueOn={file.dueOn} /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
