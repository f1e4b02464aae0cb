import { NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { OperationView } from '../../../../src/contract/operation.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Panel } from '../../components/panel.js';
import { useText } from '../../lib/text.js';
import { AddButton } from '../../components/add-button.js';
import classes from './areas-panel.module.css';
import { useCreateArea } from './operation.api.js';

export function AreasPanel({ view }: { view: OperationView }) {
  const t = useText();
  const [isCreating, { open, close }] = useDisclosure();
  const areas = [...view.areas].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
  const within = (id: string | null) => areas.find((area) => area.id === id)?.name;
  return (
    <Panel
      title={t('operation.areas', { count: areas.length })}
      aside={<AddButton words={t('operation.newArea')} onClick={open} />}
    >
      <ul className={classes.areas}>
        {areas.map(({ id, name, withinId }) => (
          <li key={id}>
            {name} {withinId ? <span>{t('operation.in', { area: within(withinId) ?? '' })}</span> : null}
          </li>
        ))}
      </ul>
      {isCreating ? <CreateAreaDialog view={view} onClose={close} /> : null}
    </Panel>
  );
}

function CreateAreaDialog({ view, onClose }: { view: OperationView; onClose: () => void }) {
  const t = useText();
  const create = useCreateArea();
  const [name, setName] = useState('');
  const [withinId, setWithinId] = useState('');
  const areas = view.areas.map((area) => ({ value: area.id, label: area.name }));
  return (
    <FormDialog
      title={t('operation.newArea')}
      act={t('operation.create')}
      error={create.error}
      isBusy={create.isPending}
      isReady={name.trim() !== ''}
      onSubmit={() => {
        create.mutate({ name: name.trim(), withinId: withinId || null }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('operation.name')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t('operation.within')}
        data={[{ value: '', label: t('operation.withinNone') }, ...areas]}
        value={withinId}
        onChange={(event) => {
          setWithinId(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
