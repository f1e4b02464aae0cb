import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PictureView } from '../../../../src/contract/pictures.js';
import { EmptyState } from '../../components/empty-state.js';
import { useText } from '../../lib/text.js';
import { AnalysesPanel } from './analyses-panel.js';
import { ChangesPanel } from './changes-panel.js';
import { ImportsPanel } from './imports-panel.js';
import { OrderPanel } from './order-panel.js';
import classes from './pictures.module.css';
import { ThemePanel } from './theme-panel.js';

/** One's own picture, or the one that all make together; and what follows from that. */
export function PictureBody({ picture, children }: { picture: PictureView; children: ReactNode }) {
  const t = useText();
  const [which, setWhich] = useState<'own' | 'joint'>('own');
  const shown = picture[which];
  const hint = which === 'joint' && !picture.mayKeep ? t('picture.joint.keepers') : t(`picture.${which}.hint`);
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <p className={classes.meta}>{hint}</p>
        <div className={classes.choice}>
          {children}
          <SegmentedControl
            aria-label={t('picture.which')}
            value={which}
            data={(['own', 'joint'] as const).map((value) => ({ value, label: t(`picture.${value}`) }))}
            onChange={(chosen) => {
              setWhich(chosen);
            }}
          />
        </div>
      </div>
      {shown.length === 0 ? <EmptyState title={t('picture.none')}>{t('picture.none.text')}</EmptyState> : null}
      {shown.length > 0 ? <ChangesPanel picture={picture} themes={shown} /> : null}
      {shown.map((theme) => (
        <ThemePanel key={theme.theme} picture={picture} theme={theme} isOwn={which === 'own'} />
      ))}
      {which === 'joint' ? <Following picture={picture} /> : <ImportsPanel picture={picture} />}
    </div>
  );
}

function Following({ picture }: { picture: PictureView }) {
  return (
    <>
      <OrderPanel picture={picture} />
      <AnalysesPanel picture={picture} />
    </>
  );
}
