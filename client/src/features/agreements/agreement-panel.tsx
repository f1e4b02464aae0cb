import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from '../pictures/pictures.module.css';
import type { AgreementAct } from './agreement-act.js';
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
        <Parties view={view} agreement={agreement} />
        <Acts agreement={agreement} onAct={onAct} />
      </div>
    </Panel>
  );
}

function State({ agreement: { isSigned, isExample, signatures, parties } }: { agreement: AgreementView }) {
  const t = useText();
  const some = t('agreement.state.some', { signed: signatures.length, all: parties.length });
  const open = signatures.length === 0 ? t('agreement.state.open') : some;
  return (
    <span className={classes.choice}>
      {isExample ? <Chip>{t('picture.example')}</Chip> : null}
      <Chip>{isSigned ? t('agreement.state.signed') : open}</Chip>
    </span>
  );
}

/** Whose name is written there, and whose account signs for it: the one may not stand for the other. */
function Parties({
  view: { people, agencies },
  agreement: { parties, signatures },
}: Omit<AgreementPanelProps, 'onAct'>) {
  const t = useText();
  const { day } = useDates();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? t('agreement.signed.someone');
  return (
    <section aria-label={t('agreement.field.parties')}>
      <h3>{t('agreement.field.parties')}</h3>
      <ul className={classes.rows}>
        {parties.map(({ agencyId, name }) => {
          const signed = signatures.find((each) => each.agencyId === agencyId);
          return (
            <li key={agencyId}>
              <span>
                {name}
                <span className={classes.meta}> · {agencies.find(({ id }) => id === agencyId)?.name}</span>
              </span>
              <span className={classes.meta}>
                {signed
                  ? t('agreement.signed.by', { day: day(signed.signedAt.slice(0, 10)), name: nameOf(signed.signedBy) })
                  : t('agreement.unsigned')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Acts({ agreement: { id, title, may, promises }, onAct }: Omit<AgreementPanelProps, 'view'>) {
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
    </div>
  );
}
