import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MyAbsenceView, StateAbsence } from '../../../../src/contract/absence.js';
import { Notice } from '../../components/notice.js';
import { Panel } from '../../components/panel.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useList, useText } from '../../lib/text.js';
import { AbsenceFields, isWhole, noAbsence } from './absence-fields.js';
import { absenceQuery, useStateAbsence } from './absence.api.js';

/** When I am away, and who stands in for me. */
export function AbsencePanel() {
  const t = useText();
  const { data, error } = useQuery(absenceQuery);
  return (
    <Panel title={t('absence.title')}>
      {data ? <MyAbsence key={JSON.stringify(data.absence)} view={data} /> : <RowsSkeleton rows={2} />}
      <ProblemText error={data ? null : error} />
    </Panel>
  );
}

function MyAbsence({ view }: { view: MyAbsenceView }) {
  const t = useText();
  const state = useStateAbsence();
  const [input, setInput] = useState<StateAbsence>(view.absence ?? noAbsence);
  const { fromOn, untilOn, standInId } = input;
  return (
    <Stack gap="sm">
      <p>{t('absence.hint')}</p>
      {view.absence ? <AbsenceState view={view} /> : null}
      <AbsenceFields colleagues={view.colleagues} value={input} onChange={setInput} />
      <ProblemText error={state.error} />
      <Group gap="xs">
        <Button
          variant="filled"
          disabled={!isWhole(input)}
          loading={state.isPending}
          onClick={() => {
            state.mutate({ fromOn, untilOn, standInId });
          }}
        >
          {t('absence.save')}
        </Button>
        {view.absence ? (
          <Button
            onClick={() => {
              state.mutate(null);
            }}
          >
            {t('absence.end')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
}

function AbsenceState({ view: { absence, colleagues, gaps } }: { view: MyAbsenceView }) {
  const t = useText();
  const list = useList();
  const { day } = useDates();
  const name = colleagues.find(({ id }) => id === absence?.standInId)?.name ?? t('person.unknown');
  if (!absence) return null;
  const codes = list(gaps.map(({ code }) => code));
  return (
    <>
      <p>
        <strong>{t('absence.now', { from: day(absence.fromOn), until: day(absence.untilOn), name })}</strong>
      </p>
      {gaps.length > 0 ? <Notice>{t('absence.gaps', { name, count: gaps.length, codes })}</Notice> : null}
    </>
  );
}
