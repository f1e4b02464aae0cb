import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { IntakeView, MatterView } from '../../../../src/contract/intake.js';
import { Chip } from '../../components/chip.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { keyOf, usePresence } from '../../lib/live/presence-store.js';
import { useWatchedView } from '../../lib/live/use-watched-view.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { AkinMatters } from './akin-matters.js';
import { ConcernSaid } from './concern-said.js';
import { useMatter } from './intake.api.js';
import classes from './intake.module.css';
import { followedMatter } from './intake.live.js';
import { MatterActs } from './matter-acts.js';
import { MatterAssessed } from './matter-assessed.js';
import { MatterClocks } from './matter-clocks.js';
import { RatingChip } from './rating-chip.js';
import { ToldToReporter } from './told-to-reporter.js';

/** One of what has come in, whole, with what can be done with it. */
export function MatterPreview({ matterId, view }: { matterId: string; view: IntakeView }) {
  const queries = useQueryClient();
  const { data: matter, error } = useMatter(matterId);
  useWatchedView(useMemo(() => followedMatter(queries, matterId), [queries, matterId]));
  if (!matter)
    return (
      <div className={classes.preview}>
        {error ? <ProblemText error={error} /> : <RowsSkeleton rows={4} height={80} />}
      </div>
    );
  return (
    <article className={classes.preview} aria-labelledby="matter">
      <div className={classes.scroll}>
        <MatterHead matter={matter} view={view} />
        <MatterClocks matter={matter} />
        <ConcernSaid matter={matter} view={view} />
        <MatterAssessed matter={matter} view={view} />
        <AkinMatters matter={matter} />
        <ToldToReporter matter={matter} />
      </div>
      <MatterActs matter={matter} view={view} />
    </article>
  );
}

function MatterHead({ matter, view }: { matter: MatterView; view: IntakeView }) {
  const t = useText();
  const from = view.agencies.find(({ id }) => id === matter.fromAgencyId);
  return (
    <header className={classes.matterHead}>
      <Link to="/inkommet" className={classes.back}>
        {t('intake.back')}
      </Link>
      <h2 id="matter">{t(`concern.kind.${matter.kind}`)}</h2>
      <b>{matter.code}</b>
      <Chip>{t(`concern.form.${matter.form}.from`, { agency: from?.shortName ?? '' })}</Chip>
      {matter.rating ? <RatingChip rating={matter.rating} /> : null}
      <Onlookers matterId={matter.id} view={view} />
    </header>
  );
}

const nobody: string[] = [];

/** Who else looks at it now, so that two do not begin on the same. */
function Onlookers({ matterId, view }: { matterId: string; view: IntakeView }) {
  const t = useText();
  const me = useViewer().person.id;
  const present = usePresence((state) => state.present[keyOf({ kind: 'matter', id: matterId })] ?? nobody);
  const others = view.people.filter(({ id }) => id !== me && present.includes(id));
  return (
    <span className={classes.onlookers} aria-live="polite">
      {others.length > 0 ? (
        <>
          <IconEye size={16} stroke={1.75} aria-hidden />
          {t('matter.onlookers', { count: others.length, who: others.map(({ initials }) => initials).join(', ') })}
        </>
      ) : null}
    </span>
  );
}
