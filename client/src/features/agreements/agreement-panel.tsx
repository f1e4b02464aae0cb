import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import classes from '../pictures/pictures.module.css';
import type { AgreementAct } from './agreement-act.js';
import { AgreementHistory } from './agreement-history.js';
import { AgreementParties } from './agreement-parties.js';
import { AgreementText } from './agreement-text.js';

interface AgreementPanelProps {
  view: AgreementsView;
  agreement: AgreementView;
  onAct: (act: AgreementAct) => void;
}

/** One agreement: what it says, who has signed it, and what I can do with it. */
export function AgreementPanel({ view, agreement, onAct }: AgreementPanelProps) {
  return (
    <Panel title={agreement.title} anchor={agreement.id} aside={<State agreement={agreement} />}>
      <div className={classes.column}>
        <AgreementText view={view} agreement={agreement} />
        <AgreementParties view={view} agreement={agreement} />
        <AgreementHistory view={view} agreement={agreement} />
        <Acts agreement={agreement} promises={promisesOf(view, agreement)} onAct={onAct} />
      </div>
    </Panel>
  );
}

function State({ agreement }: { agreement: AgreementView }) {
  const t = useText();
  return (
    <span className={classes.choice}>
      {agreement.isExample ? <Chip>{t('picture.example')}</Chip> : null}
      {agreement.correctsId ? (
        <Chip>{t(agreement.isSigned ? 'agreement.state.corrected' : 'agreement.state.correction')}</Chip>
      ) : null}
      <Chip>{useStateWords(agreement)}</Chip>
    </span>
  );
}

function useStateWords({ isSigned, ended, signatures, parties }: AgreementView): string {
  const t = useText();
  const { day } = useDates();
  const today = useToday();
  const some = t('agreement.state.some', { signed: signatures.length, all: parties.length });
  if (ended) return t(ended.on > today ? 'agreement.state.ending' : 'agreement.state.ended', { day: day(ended.on) });
  if (isSigned) return t('agreement.state.signed');
  return signatures.length === 0 ? t('agreement.state.open') : some;
}

/** Those that began from it, and from what it was before. */
function promisesOf(view: AgreementsView, { correctsId, promises }: AgreementView): AgreementView['promises'] {
  const before = view.agreements.find(({ id, replacedById }) => id === correctsId && replacedById !== null);
  return before ? [...promisesOf(view, before), ...promises] : promises;
}

interface ActsProps {
  agreement: AgreementView;
  promises: AgreementView['promises'];
  onAct: AgreementPanelProps['onAct'];
}

function Acts({ agreement: { id, title, may }, promises, onAct }: ActsProps) {
  const t = useText();
  const act = (which: AgreementAct['act']) => () => {
    onAct({ act: which, id });
  };
  return (
    <div className={classes.choice}>
      {promises.map(({ id: promiseId, year }) => (
        <Link key={promiseId} className={classes.link} to="/medborgarloften/$promiseId" params={{ promiseId }}>
          {t('agreement.promise', { year: String(year) })}
        </Link>
      ))}
      {may.change ? (
        <Button variant="default" aria-label={t('agreement.changeOf', { title })} onClick={act('change')}>
          {t('agreement.change')}
        </Button>
      ) : null}
      {may.sign ? (
        <Button variant="filled" onClick={act('sign')}>
          {t('agreement.sign')}
        </Button>
      ) : null}
      {may.begin ? (
        <Button variant="default" onClick={act('begin')}>
          {t('agreement.begin')}
        </Button>
      ) : null}
      {may.correct ? (
        <Button variant="default" aria-label={t('agreement.correctOf', { title })} onClick={act('correct')}>
          {t('agreement.correct')}
        </Button>
      ) : null}
      {may.end ? (
        <Button variant="default" aria-label={t('agreement.endOf', { title })} onClick={act('end')}>
          {t('agreement.end')}
        </Button>
      ) : null}
    </div>
  );
}
