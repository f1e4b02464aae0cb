import type { AgencyAdministrationView, ColleagueView } from '../../../../src/contract/agency-administration.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useDisablePerson } from './agency-administration.api.js';
import { openCasesOf } from './open-cases.js';

interface DisableDialogProps {
  view: AgencyAdministrationView;
  person: ColleagueView;
  onClose: () => void;
}

/** Asks first, and says which cases would be left without anybody who answers for them. */
export function DisableDialog({ view, person, onClose }: DisableDialogProps) {
  const t = useText();
  const disable = useDisablePerson(person.id);
  const hers = openCasesOf(person, view);
  return (
    <ConfirmDialog
      title={t('people.disable.title', { name: person.name })}
      act={t('people.disable')}
      isBusy={disable.isPending}
      onConfirm={() => {
        disable.mutate(true, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('people.disable.hint')}</p>
      {hers.length > 0 ? (
        <Notice>{t('people.disable.answersFor', { codes: hers.map(({ code }) => code).join(', ') })}</Notice>
      ) : null}
      <ProblemText error={disable.error} />
    </ConfirmDialog>
  );
}
