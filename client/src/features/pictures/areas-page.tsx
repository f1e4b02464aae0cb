import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AreaNode, AreasView } from '../../../../src/contract/pictures.js';
import { Chip } from '../../components/chip.js';
import { Crumbs } from '../../components/crumbs.js';
import { Page } from '../../components/page.js';
import { PageHead } from '../../components/page-head.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { NoPersons } from '../promises/no-persons.js';
import { areasQuery } from './pictures.api.js';
import classes from './pictures.module.css';
import { PopulationDialog } from './population-dialog.js';
import { useNumber } from './use-number.js';

/** Areas, neighbourhoods and places, each in the one that it lies in; and where my agency works with others, how it is there. */
export function AreasPage() {
  const t = useText();
  usePageTitle(t('area.list'));
  const { data, error, isPending } = useQuery(areasQuery);
  const facts = (
    <>
      <span>{t('area.list.facts')}</span>
      <NoPersons />
    </>
  );
  return (
    <Page crumbs={<Crumbs here={t('area.list')} />}>
      <PageHead title={t('area.list')} facts={facts} />
      {data ? <Tree view={data} /> : <ProblemText error={error} />}
      {isPending ? <RowsSkeleton rows={6} /> : null}
    </Page>
  );
}

function Tree({ view }: { view: AreasView }) {
  const t = useText();
  const [counted, setCounted] = useState<AreaNode | null>(null);
  const close = () => {
    setCounted(null);
  };
  return (
    <Panel isFlush title={t('area.tree')}>
      <Branches view={view} withinId={null} onCount={setCounted} />
      {counted ? <PopulationDialog area={counted} onClose={close} /> : null}
    </Panel>
  );
}

interface BranchesProps {
  view: AreasView;
  withinId: string | null;
  onCount: (area: AreaNode) => void;
}

function Branches({ view, withinId, onCount }: BranchesProps) {
  const inside = view.areas.filter((area) => area.withinId === withinId);
  if (inside.length === 0) return null;
  return (
    <ul className={classes.tree}>
      {inside.map((area) => (
        <li key={area.id}>
          <Branch area={area} year={latestIn(view, area)} mayKeep={view.mayKeep} onCount={onCount} />
          <Branches view={view} withinId={area.id} onCount={onCount} />
        </li>
      ))}
    </ul>
  );
}

/** The last year of which there is a figure there, or within. */
function latestIn({ areas }: AreasView, area: AreaNode): number {
  const inside = areas
    .filter(({ withinId }) => withinId === area.id)
    .map((each) => latestIn({ areas, mayKeep: false }, each));
  return Math.max(area.latestYear ?? 0, ...inside);
}

interface BranchProps {
  area: AreaNode;
  year: number;
  mayKeep: boolean;
  onCount: (area: AreaNode) => void;
}

function Branch({ area, year, mayKeep, onCount }: BranchProps) {
  const t = useText();
  const { id, name, kind, isOurs } = area;
  const period = String(year || new Date().getFullYear());
  return (
    <div className={classes.branch}>
      {isOurs ? (
        <Link
          className={`${classes.name ?? ''} ${classes.link ?? ''}`}
          to="/lagesbild/$areaId/$period"
          params={{ areaId: id, period }}
        >
          {name}
        </Link>
      ) : (
        <span className={classes.name}>{name}</span>
      )}
      <Chip>{t(`area.kind.${kind}`)}</Chip>
      <Residents area={area} />
      {isOurs && mayKeep ? (
        <span className={classes.end}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('area.people.keepOf', { area: name })}
            onClick={() => {
              onCount(area);
            }}
          >
            {t('area.people.keep')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}

/** How many live there, as it was counted last. */
function Residents({ area: { populations } }: { area: AreaNode }) {
  const t = useText();
  const number = useNumber();
  const [last] = populations;
  if (last === undefined) return null;
  const { people, year, source } = last;
  return (
    <span className={classes.meta}>
      {t('area.people', { people: number(people), year: String(year) })} · {t('area.people.source', { source })}
    </span>
  );
}
