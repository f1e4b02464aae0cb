import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColleagueView } from '../../../../src/contract/agency-administration.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useChangePerson } from './agency-administration.api.js';
import { RoleBoxes } from './role-boxes.js';

export function ChangePersonDialog({ person, onClose }: { person: ColleagueView; onClose: () => void }) {
  const t = useText();
  const change = useChangePerson(person.id);
  const [title, setTitle] = useState(person.title);
  const [roles, setRoles] = useState(person.roles);
  return (
    <FormDialog
      title={t('people.change.title', { name: person.name })}
      act={t('common.save')}
      error={change.error}
      isBusy={change.isPending}
      isReady={title.trim() !== '' && roles.length > 0}
      onSubmit={() => {
        change.mutate({ title: title.trim(), roles }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('person.title')}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <RoleBoxes value={roles} onChange={setRoles} />
    </FormDialog>
  );
}
