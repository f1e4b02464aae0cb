import { IconMessageQuestion } from '@tabler/icons-react';
import type { RequestView } from '../../../../src/contract/requests.js';
import type { StartCase, StartView } from '../../../../src/contract/start.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { CaseLine } from './case-line.js';
import { OpenButton } from './open-button.js';
import classes from './start.module.css';
import { StartSection } from './start-row.js';

/** What we have asked others and wait for, soonest due first; nothing where nothing is asked. */
export function AwaitedRows({ view }: { view: StartView }) {
  const t = useText();
  const own = useViewer().agency.id;
  const files = new Map(view.cases.map((file) => [file.caseId, file]));
  const awaited = view.requests.filter(({ agencyId }) => agencyId === own);
  if (awaited.length === 0) return null;
  return (
    <StartSection title={t('start.awaited.title')} aside={<span>{t('start.waiting.order')}</span>}>
      {awaited.map((request) => {
        const file = files.get(request.caseId);
        return file ? (
          <li key={`${request.streamId}/${request.id}`}>
            <AwaitedRow view={view} request={request} file={file} />
          </li>
        ) : null;
      })}
    </StartSection>
  );
}

function AwaitedRow({ view, request, file }: { view: StartView; request: RequestView; file: StartCase }) {
  const t = useText();
  const scope = { everyone: file.agencyIds, agencies: view.agencies };
  const words = useAudienceWords(scope);
  const agency = words.list([request.askedAgencyId]);
  return (
    <div className={classes.row}>
      <IconMessageQuestion size={20} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p className={classes.what}>{t('start.awaited', { agency, question: request.question })}</p>
        <CaseLine file={file} areas={view.areas} />
      </div>
      <div className={classes.facts}>
        <AudienceTag audience={request.audience} scope={scope} />
        <span className={classes.clock}>
          <ClockChip dueOn={request.dueOn} />
        </span>
      </div>
      <OpenButton file={file} />
    </div>
  );
}
