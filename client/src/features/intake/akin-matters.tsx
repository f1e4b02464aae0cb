import { IconHistory, IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AkinMatter, MatterView } from '../../../../src/contract/intake.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';

/** What may be about the same child: what is open now, and what we have had before. */
export function AkinMatters({ matter: { akin } }: { matter: MatterView }) {
  const t = useText();
  const now = akin.filter(({ isOpen }) => isOpen);
  const before = akin.filter(({ isOpen }) => !isOpen);
  if (akin.length === 0) return null;
  return (
    <div className={classes.akin}>
      <Akin title={t('matter.akin')} akin={now} icon={IconLink} />
      <Akin title={t('matter.before')} akin={before} icon={IconHistory} />
    </div>
  );
}

function Akin({ title, akin, icon: Icon }: { title: string; akin: AkinMatter[]; icon: typeof IconLink }) {
  const t = useText();
  const { day } = useDates();
  if (akin.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {akin.map(({ id, kind, code, receivedAt, because, decision }) => (
          <li key={id}>
            <Icon size={18} stroke={1.75} aria-hidden />
            <span>
              {decision ? t(`matter.decision.${decision}`) : t(`concern.kind.${kind}`)}
              <small>
                <b>{code}</b> · {day(receivedAt.slice(0, 10))} · {t(`matter.because.${because}`)}
              </small>
            </span>
            <Link to="/inkommet/$matterId" params={{ matterId: id }}>
              {t('start.act.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
