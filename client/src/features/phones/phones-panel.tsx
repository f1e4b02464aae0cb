import { Button } from '@mantine/core';
import type { PhoneCode, PhoneView } from '../../../../src/contract/phones.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { mayRaise } from '../concerns/may-raise.js';
import classes from './phones.module.css';
import { useEndPhone, useMakeCode, usePhones } from './phones.api.js';

/** "Mina telefoner": a code for another, and an end to each; for a manager those of her agency. */
export function PhonesPanel() {
  const t = useText();
  const viewer = useViewer();
  const { data } = usePhones();
  const make = useMakeCode();
  const phones = data?.phones ?? [];
  if (!mayRaise(viewer) && phones.length === 0) return null;
  return (
    <Panel title={t('phone.mine')}>
      <p className={classes.text}>{t('phone.mine.text')}</p>
      <ul className={classes.rows}>
        {phones.map((phone) => (
          <PhoneRow key={phone.id} phone={phone} />
        ))}
      </ul>
      <ProblemText error={make.error} />
      {make.data ? <Code made={make.data} /> : null}
      {mayRaise(viewer) ? (
        <Button
          loading={make.isPending}
          onClick={() => {
            make.mutate();
          }}
        >
          {t('phone.code.make')}
        </Button>
      ) : null}
    </Panel>
  );
}

function Code({ made: { code, expiresAt } }: { made: PhoneCode }) {
  const t = useText();
  const { time } = useDates();
  const address = `${window.location.host}/telefon`;
  return (
    <div role="status">
      <p className={classes.code}>{`${code.slice(0, 4)}-${code.slice(4)}`}</p>
      <p className={classes.text}>{t('phone.code.use', { address, until: time(new Date(expiresAt)) })}</p>
    </div>
  );
}

function PhoneRow({ phone: { id, name, personId, enrolledAt, expiresAt } }: { phone: PhoneView }) {
  const t = useText();
  const { moment, full } = useDates();
  const end = useEndPhone();
  const isMine = personId === useViewer().person.id;
  const whose = isMine ? t('phone.yours') : name;
  return (
    <li className={classes.row}>
      <span>
        {whose}
        <span className={classes.meta}>
          {t('phone.since', { since: moment(enrolledAt), until: full(expiresAt.slice(0, 10)) })}
        </span>
      </span>
      <Button
        loading={end.isPending}
        aria-label={t('phone.endOf', { name: whose })}
        onClick={() => {
          end.mutate(id);
        }}
      >
        {t('phone.end')}
      </Button>
      <ProblemText error={end.error} />
    </li>
  );
}
