import { Button, CopyButton, Modal, Stack, Textarea } from '@mantine/core';
import type { PromiseView, ProposalView } from '../../../../src/contract/promises.js';
import { type ShareChannel, shareChannels, shareTextOf } from '../../../../src/contract/share-texts.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { usePublicAddress } from './use-public-address.js';

interface ShareDialogProps {
  promise: PromiseView;
  /** What has been published last. */
  told: ProposalView;
  onClose: () => void;
}

/** What has been published, ready to be told in other places too: a text for each, and the pictures. */
export function ShareDialog({ promise, told, onClose }: ShareDialogProps) {
  const t = useText();
  const publicAddress = usePublicAddress(promise);
  const address = `${location.origin}${publicAddress(null)}`;
  const pictures = `${publicAddress(told.version)}/share`;
  return (
    <Modal
      opened
      size="lg"
      title={t('share.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      onClose={onClose}
    >
      <Stack gap="md">
        <p>{t('share.hint')}</p>
        {shareChannels.map((channel) => (
          <ChannelText key={channel} channel={channel} text={shareTextOf(channel, told.content, address)} />
        ))}
        <div>
          <h3>{t('share.pictures')}</h3>
          <ul className={classes.rows}>
            {(['square', 'wide'] as const).map((shape) => (
              <li key={shape}>
                <a
                  className={classes.link}
                  href={`${pictures}-${shape === 'square' ? '1080' : '1200'}.png`}
                  target="_blank"
                  rel="noopener"
                >
                  {t(`share.${shape}`)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </Stack>
    </Modal>
  );
}

function ChannelText({ channel, text }: { channel: ShareChannel; text: string }) {
  const t = useText();
  const name = t(`share.${channel}`);
  return (
    <div className={classes.channel}>
      <Textarea readOnly autosize maxRows={9} label={name} value={text} lang="sv" />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button aria-label={copied ? t('share.copied') : t('share.copyOf', { channel: name })} onClick={copy}>
            {t(copied ? 'share.copied' : 'share.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
