import { Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PromiseView, ProposalView } from '../../../../src/contract/promises.js';
import { shareChannels, shareTextOf } from '../../../../src/contract/share-texts.js';
import { useText } from '../../lib/text.js';
import classes from './promise.module.css';
import { sendingsQuery } from './promises.api.js';
import { ShareChannelText } from './share-channel.js';
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
  const { data: sent } = useQuery(sendingsQuery(promise.id));
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
          <ShareChannelText
            key={channel}
            promiseId={promise.id}
            version={told.version ?? 0}
            channel={channel}
            text={shareTextOf(channel, told.content, address)}
            sent={sent}
          />
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
