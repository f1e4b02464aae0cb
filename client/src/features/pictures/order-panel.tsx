import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FocusOrder, PictureView } from '../../../../src/contract/pictures.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './pictures.module.css';
import { WeightsDialog } from './weights-dialog.js';

/** In which order the rules would take the themes; beside it the order by the weights before. */
export function OrderPanel({ picture }: { picture: PictureView }) {
  const t = useText();
  const [isWeighing, { open, close }] = useDisclosure();
  const [now] = picture.orders;
  if (now === undefined) return null;
  const act = (
    <Button variant="default" size="compact-sm" onClick={open}>
      {t('picture.weights')}
    </Button>
  );
  return (
    <Panel title={t('picture.order')} aside={picture.mayKeep ? act : null}>
      <p className={classes.meta}>{t('picture.order.hint')}</p>
      <div className={classes.columns}>
        {picture.orders.map((order, at) => (
          <Order key={at} order={order} title={t(at === 0 ? 'picture.order.now' : 'picture.order.was')} />
        ))}
      </div>
      {isWeighing ? <WeightsDialog areaId={picture.areaId} weights={now.weights} onClose={close} /> : null}
    </Panel>
  );
}

function Order({ order: { weights, fromOn, reason, scores }, title }: { order: FocusOrder; title: string }) {
  const t = useText();
  const { day } = useDates();
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.meta}>
        {fromOn === null
          ? t('picture.order.first')
          : t('picture.order.from', { day: day(fromOn), reason: reason ?? '' })}
      </p>
      <p className={classes.meta}>{t('picture.weights.words', { ...weights })}</p>
      <ol className={`${classes.rows ?? ''} ${classes.order ?? ''}`}>
        {scores.map(({ theme, score, ...parts }) => (
          <li key={theme}>
            <span>
              {t(`picture.theme.${theme}`)}: <strong>{t('picture.score', { score })}</strong>
              <br />
              <span className={classes.meta}>{t('picture.score.parts', { ...parts })}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
