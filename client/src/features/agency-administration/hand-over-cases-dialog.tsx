import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type {
  AgencyAdministrationView,
  AgencyCaseView,
  ColleagueView,
} from '../../../../src/contract/agency-administration.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useHandOverCases } from './agency-administration.api.js';
import { openCasesOf } from './open-cases.js';

interface HandOverCasesDialogProps {
  view: AgencyAdministrationView;
  person: ColleagueView;
  onClose: () => void;
}

/** Hands what one of mine answers for to another, by code: to somebody who is on the case already. */
export function HandOverCasesDialog({ view, person, onClose }: HandOverCasesDialogProps) {
  const t = useText();
  const handOver = useHandOverCases(person.id);
  const hers = openCasesOf(person, view);
  const colleagues = view.people.filter(({ id, isDisabled }) => id !== person.id && !isDisabled);
  const [toId, setToId] = useState('');
  const [left, setLeft] = useState<string[]>([]);
  const name = colleagues.find(({ id }) => id === toId)?.name ?? '';
  const isOn = ({ memberIds }: AgencyCaseView) => memberIds.includes(toId);
  const caseIds = hers.filter((each) => isOn(each) && !left.includes(each.caseId)).map(({ caseId }) => caseId);
  return (
    <FormDialog
      title={t('handover.many.of', { name: person.name })}
      act={t('handover.many.act', { count: caseIds.length })}
      error={handOver.error}
      isBusy={handOver.isPending}
      isReady={caseIds.length > 0}
      onSubmit={() => {
        handOver.mutate({ toId, caseIds }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      {hers.length === 0 ? <p>{t('handover.many.none', { name: person.name })}</p> : null}
      <NativeSelect
        label={t('handover.many.to')}
        data={[
          { value: '', label: t('absence.choose') },
          ...colleagues.map((each) => ({ value: each.id, label: `${each.name}, ${each.title}` })),
        ]}
        value={toId}
        onChange={(event) => {
          setToId(event.currentTarget.value);
        }}
      />
      <Stack gap="xs">
        {hers.map((each) => (
          <Checkbox
            key={each.caseId}
            label={each.code}
            description={toId === '' || isOn(each) ? undefined : t('handover.many.notOn', { name })}
            disabled={!isOn(each)}
            checked={caseIds.includes(each.caseId)}
            onChange={(event) => {
              const isChosen = event.currentTarget.checked;
              setLeft(isChosen ? left.filter((id) => id !== each.caseId) : [...left, each.caseId]);
            }}
          />
        ))}
      </Stack>
    </FormDialog>
  );
}
