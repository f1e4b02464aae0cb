import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgencyAdministrationView, ColleagueView } from '../../../../src/contract/agency-administration.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useList, useText } from '../../lib/text.js';
import { AbsenceFields, isWhole, noAbsence } from '../absence/absence-fields.js';
import { useStateAbsence } from '../absence/absence.api.js';

interface AbsenceDialogProps {
  view: AgencyAdministrationView;
  person: ColleagueView;
  onClose: () => void;
}

/** When one of mine is away, and who stands in; and which of her cases that one is not on, by code. */
export function AbsenceDialog({ view, person, onClose }: AbsenceDialogProps) {
  const t = useText();
  const list = useList();
  const state = useStateAbsence(person.id);
  const known = view.absences.find(({ personId }) => personId === person.id);
  const [{ fromOn, untilOn, standInId }, setInput] = useState({ ...noAbsence, ...known });
  const absence = { fromOn, untilOn, standInId };
  const colleagues = view.people.filter(({ id, isDisabled }) => id !== person.id && !isDisabled);
  const standIn = colleagues.find(({ id }) => id === standInId);
  const missing = view.cases.filter(
    ({ responsibleId, isClosed, memberIds }) =>
      responsibleId === person.id && !isClosed && !memberIds.includes(standInId),
  );
  return (
    <FormDialog
      title={t('absence.of', { name: person.name })}
      act={t('absence.save')}
      error={state.error}
      isBusy={state.isPending}
      isReady={isWhole(absence)}
      onSubmit={() => {
        state.mutate(absence, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <AbsenceFields colleagues={colleagues} value={absence} onChange={setInput} />
      {standIn && missing.length > 0 ? (
        <Notice>
          {t('absence.gaps.manager', { name: standIn.name, codes: list(missing.map(({ code }) => code)) })}
        </Notice>
      ) : null}
      {known ? (
        <Button
          onClick={() => {
            state.mutate(null, { onSuccess: onClose });
          }}
        >
          {t('absence.end')}
        </Button>
      ) : null}
    </FormDialog>
  );
}
