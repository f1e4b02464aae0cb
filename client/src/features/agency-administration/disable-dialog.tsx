import type { ColleagueView } from '../../../../src/contract/agency-administration.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useDisablePerson } from './agency-administration.api.js';

export function DisableDialog({ person, onClose }: { person: ColleagueView; onClose: () => void }) {
  const t = useText();
  const disable = useDisablePerson(person.id);
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
      <ProblemText error={disable.error} />
    </ConfirmDialog>
  );
}
