import { Link } from '@tanstack/react-router';
import type { MatterHit, SearchView } from '../../../../src/contract/search.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './search.module.css';

/** What has come in to my intake, by its code or its child. Named by what it is about, as in the list there. */
export function MatterHits({ found }: { found: SearchView }) {
  const t = useText();
  return (
    <Panel title={t('intake.title')} isFlush>
      <ul>
        {found.matters.map((hit) => (
          <MatterHitRow
            key={hit.matterId}
            hit={hit}
            from={found.agencies.find(({ id }) => id === hit.fromAgencyId)?.shortName ?? ''}
          />
        ))}
      </ul>
    </Panel>
  );
}

function MatterHitRow({
  hit: { matterId, code, form, kind, receivedAt, isClosed },
  from,
}: {
  hit: MatterHit;
  from: string;
}) {
  const t = useText();
  const { day } = useDates();
  return (
    <li className={classes.hit}>
      <Link to="/inkommet/$matterId" params={{ matterId }} className={classes.link}>
        {t(`concern.kind.${kind}`)}
      </Link>
      <p className={classes.facts}>
        <span className={classes.code}>{code}</span>
        <span>{t(`concern.form.${form}.from`, { agency: from })}</span>
        <span>{day(receivedAt.slice(0, 10))}</span>
        {isClosed ? <Chip>{t('search.closed')}</Chip> : null}
      </p>
    </li>
  );
}
