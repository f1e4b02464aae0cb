import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPhone } from '@tabler/icons-react';
import type { CallsView, CallView } from '../../../../src/contract/calls.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { AskForCallDialog } from './ask-for-call-dialog.js';
import { useCalls, useSettleCall } from './calls.api.js';
import classes from './calls.module.css';
import { byMe, calleeOf, callerOf, toMe } from './shown-calls.js';

/** Who wants me to call, and whom I have asked: of no case. */
export function CallsPanel() {
  const t = useText();
  const me = useViewer().person.id;
  const view = useCalls();
  const [isOpen, { open, close }] = useDisclosure();
  const waiting = view ? toMe(view, me) : [];
  const asked = view ? byMe(view, me) : [];
  return (
    <Panel title={t('call.panel')} isFlush>
      {waiting.length === 0 ? <p className={classes.none}>{t('call.none')}</p> : null}
      <ul>{view ? waiting.map((call) => <WaitingCall key={call.id} view={view} call={call} />) : null}</ul>
      {asked.length > 0 ? <h3 className={classes.title}>{t('call.byMe')}</h3> : null}
      <ul>{view ? asked.map((call) => <AskedCall key={call.id} view={view} call={call} />) : null}</ul>
      <div className={classes.foot}>
        <Button leftSection={<IconPhone size={16} stroke={1.75} aria-hidden />} onClick={open}>
          {t('call.ask')}
        </Button>
      </div>
      {isOpen ? <AskForCallDialog onClose={close} /> : null}
    </Panel>
  );
}

interface CallProps {
  view: CallsView;
  call: CallView;
}

function WaitingCall({ view, call }: CallProps) {
  const t = useText();
  const { moment } = useDates();
  const settle = useSettleCall(call);
  const { name, ...who } = callerOf(view, call, t);
  return (
    <li className={classes.call}>
      <p className={classes.label}>{t('call.toMe')}</p>
      <p className={classes.name}>{name}</p>
      <p className={classes.meta}>{t('call.who', who)}</p>
      <p className={classes.facts}>
        <Chip>{t(`call.wish.${call.wish}`)}</Chip>
        {call.callback ? <a href={`tel:${call.callback.replaceAll(/[ -]/g, '')}`}>{call.callback}</a> : null}
        <time dateTime={call.askedAt}>{moment(call.askedAt)}</time>
      </p>
      <ProblemText error={settle.error} />
      <div className={classes.acts}>
        {(['not_now', 'called'] as const).map((outcome) => (
          <Button
            key={outcome}
            variant={outcome === 'called' ? 'default' : 'subtle'}
            loading={settle.isPending}
            aria-label={t('call.settle', { outcome: t(`call.outcome.${outcome}`), name })}
            onClick={() => {
              settle.mutate({ outcome });
            }}
          >
            {t(`call.outcome.${outcome}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}

function AskedCall({ view, call }: CallProps) {
  const t = useText();
  const { moment } = useDates();
  const { name, agency } = calleeOf(view, call, t);
  const { outcome, askedAt, settledAt } = call;
  return (
    <li className={classes.asked}>
      <div>
        <p>{name}</p>
        <p className={classes.meta}>{agency}</p>
      </div>
      <p className={classes.state}>
        <Chip>{t(outcome ? `call.outcome.${outcome}` : 'call.state.open')}</Chip>
        <time dateTime={settledAt ?? askedAt}>{moment(settledAt ?? askedAt)}</time>
      </p>
    </li>
  );
}
