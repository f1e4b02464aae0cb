import { Button, CopyButton, Group, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { SendingsView, SendingView } from '../../../../src/contract/sendings.js';
import type { ShareChannel } from '../../../../src/contract/share-texts.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { SendDialog } from './send-dialog.js';

interface ShareChannelTextProps {
  promiseId: string;
  version: number;
  channel: ShareChannel;
  text: string;
  /** Undefined until it is known what has been sent. */
  sent: SendingsView | undefined;
}

/** What is said in one channel: to copy, or to send where that is set up; and how sending it went. */
export function ShareChannelText({ promiseId, version, channel, text, sent }: ShareChannelTextProps) {
  const t = useText();
  const [isSending, { open, close }] = useDisclosure();
  const name = t(`share.${channel}`);
  const last = lastIn(sent, { channel, version });
  return (
    <div className={classes.channel}>
      <Textarea readOnly autosize maxRows={9} label={name} value={text} lang="sv" />
      <Group gap="xs">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button aria-label={copied ? t('share.copied') : t('share.copyOf', { channel: name })} onClick={copy}>
              {t(copied ? 'share.copied' : 'share.copy')}
            </Button>
          )}
        </CopyButton>
        {isFree(sent, last) ? (
          <Button aria-label={t('share.sendOf', { channel: name })} onClick={open}>
            {t(last ? 'share.sendAgain' : 'share.send')}
          </Button>
        ) : null}
      </Group>
      <p role="status" className={classes.meta}>
        {last ? <HowItWent sending={last} /> : null}
      </p>
      {isSending ? (
        <SendDialog promiseId={promiseId} version={version} channel={channel} text={text} onClose={close} />
      ) : null}
    </div>
  );
}

/** What was asked for last of this text. */
function lastIn(sent: SendingsView | undefined, of: Pick<SendingView, 'channel' | 'version'>): SendingView | undefined {
  return sent?.sendings.find(({ channel, version }) => channel === of.channel && version === of.version);
}

/** It is sent once, and again only where it did not arrive. */
function isFree(sent: SendingsView | undefined, last: SendingView | undefined): boolean {
  return sent?.maySend === true && (last === undefined || last.state === 'failed');
}

function HowItWent({ sending: { state, outcome, status, settledAt } }: { sending: SendingView }) {
  const t = useText();
  const { moment } = useDates();
  const at = settledAt === null ? '' : moment(settledAt);
  if (state === 'sent') return t('share.state.sent', { at });
  if (outcome === null || outcome === 'sent') return t('share.state.waiting');
  const why = t(`share.outcome.${outcome}`, { status });
  return state === 'failed' ? t('share.state.failed', { at, why }) : t('share.state.again', { why });
}
