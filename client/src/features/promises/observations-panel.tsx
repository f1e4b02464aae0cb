import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ObservationView, PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { ListTable } from '../../components/list-table.js';
import { Panel } from '../../components/panel.js';
import table from '../../components/table.module.css';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { ObservationDialog } from './observation-dialog.js';
import classes from './promise.module.css';
import { useFigureWords } from './use-figure-words.js';
import { usePeriodWords } from './use-period-words.js';
import { WithdrawObservationDialog } from './withdraw-observation-dialog.js';

/** What has been counted in the area, each figure with its source and who brought it in; the latest first. */
export function ObservationsPanel({ promise }: { promise: PromiseView }) {
  const t = useText();
  const [isBringing, { open, close }] = useDisclosure();
  const [withdrawn, setWithdrawn] = useState<ObservationView | null>(null);
  const { mayKeep, observations, areaName } = promise;
  const heads = (['what', 'period', 'value', 'source', 'from'] as const).map((head) =>
    t(`promise.observation.${head}`),
  );
  return (
    <Panel
      isFlush
      title={t('promise.observations')}
      aside={mayKeep ? <AddButton words={t('promise.observation.add')} onClick={open} /> : null}
    >
      <p className={classes.hint}>{t('promise.observations.hint', { area: areaName })}</p>
      {observations.length === 0 ? <p className={table.none}>{t('promise.observations.none')}</p> : null}
      {observations.length > 0 ? (
        <ListTable heads={heads} hasActs={mayKeep}>
          {[...observations].reverse().map((observation) => (
            <Row key={observation.id} promise={promise} observation={observation} onWithdraw={setWithdrawn} />
          ))}
        </ListTable>
      ) : null}
      {isBringing ? <ObservationDialog promise={promise} onClose={close} /> : null}
      {withdrawn ? (
        <WithdrawObservationDialog
          observation={withdrawn}
          onClose={() => {
            setWithdrawn(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface RowProps {
  promise: PromiseView;
  observation: ObservationView;
  onWithdraw: (observation: ObservationView) => void;
}

function Row({ promise: { agencies, mayKeep }, observation, onWithdraw }: RowProps) {
  const t = useText();
  const { day } = useDates();
  const figure = useFigureWords();
  const period = usePeriodWords();
  const { measure, kind, value, isSmall, ofValue, source, sourceOn, withdrawnAt, agencyId } = observation;
  const agency = agencies.find(({ id }) => id === agencyId)?.shortName ?? t('agency.unknown');
  return (
    <tr data-off={withdrawnAt ? true : undefined}>
      <th scope="row">
        {measure}
        <span className={table.meta}>{t(`promise.kind.${kind}`)}</span>
      </th>
      <td data-label={t('promise.observation.period')}>{period(observation)}</td>
      <td data-label={t('promise.observation.value')}>{figure({ value, of: ofValue, isSmall })}</td>
      <td data-label={t('promise.observation.source')}>
        <span>
          {source}
          <span className={table.meta}>{day(sourceOn)}</span>
        </span>
      </td>
      <td data-label={t('promise.observation.from')}>{agency}</td>
      {mayKeep ? (
        <td>
          <Withdrawing observation={observation} onWithdraw={onWithdraw} />
        </td>
      ) : null}
    </tr>
  );
}

/** Of my own agency's figures: whether it still counts. */
function Withdrawing({ observation, onWithdraw }: Pick<RowProps, 'observation' | 'onWithdraw'>) {
  const t = useText();
  const period = usePeriodWords();
  const own = useViewer().agency.id;
  const { measure, agencyId, withdrawnAt } = observation;
  if (withdrawnAt) return <span className={table.acts}>{t('promise.observation.withdrawn')}</span>;
  if (agencyId !== own) return null;
  return (
    <span className={table.acts}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('promise.observation.withdrawOf', { measure, period: period(observation) })}
        onClick={() => {
          onWithdraw(observation);
        }}
      >
        {t('promise.observation.withdraw')}
      </Button>
    </span>
  );
}
