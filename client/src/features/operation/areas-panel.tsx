import { NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { type AreaKind, areaKinds, standsIn } from '../../../../src/contract/pictures.js';
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
  const [kind, setKind] = useState<AreaKind>('place');
  const [withinId, setWithinId] = useState('');
  const around = aroundFor(kind, view);
  const within = around.find(({ id }) => id === withinId) ?? around[0];
  return (
    <FormDialog
      title={t('operation.newArea')}
      act={t('operation.create')}
      error={create.error}
      isBusy={create.isPending}
      isReady={name.trim() !== '' && (kind === 'police_area' || within !== undefined)}
      onSubmit={() => {
        create.mutate({ name: name.trim(), kind, withinId: within?.id ?? null }, { onSuccess: onClose });
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
        label={t('operation.areaKind')}
        data={areaKinds.map((value) => ({ value, label: t(`area.kind.${value}`) }))}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value as AreaKind);
        }}
      />
      {kind === 'police_area' ? null : (
        <NativeSelect
          label={t('operation.within')}
          data={around.map(({ id, name: label }) => ({ value: id, label }))}
          value={within?.id ?? ''}
          onChange={(event) => {
            setWithinId(event.currentTarget.value);
          }}
        />
      )}
    </FormDialog>
  );
}

/** Where an area of that kind may stand. */
function aroundFor(kind: AreaKind, { areas }: OperationView) {
  return areas.filter((area) => standsIn[kind].includes(area.kind));
}
