import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { agencyKinds, type AgencyKind } from '../../../../src/contract/agencies.js';
import type { CreateAgency, OperationView } from '../../../../src/contract/operation.js';
import { textLimits } from '../../../../src/contract/text-limits.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useCreateAgency } from './operation.api.js';

interface AgencyInput {
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** Empty for a new authority. */
  authorityId: string;
  authorityName: string;
  isPublic: boolean;
}

interface CreateAgencyDialogProps {
  view: OperationView;
  onClose: () => void;
}

export function CreateAgencyDialog({ view, onClose }: CreateAgencyDialogProps) {
  const t = useText();
  const create = useCreateAgency();
  const [input, setInput] = useState<AgencyInput>({
    name: '',
    shortName: '',
    kind: 'school',
    authorityId: view.authorities[0]?.id ?? '',
    authorityName: '',
    isPublic: true,
  });
  const change = (part: Partial<AgencyInput>) => {
    setInput({ ...input, ...part });
  };
  return (
    <FormDialog
      title={t('operation.newAgency')}
      act={t('operation.create')}
      error={create.error}
      isBusy={create.isPending}
      isReady={isWhole(input)}
      onSubmit={() => {
        create.mutate(agencyFrom(input), { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('operation.name')}
        value={input.name}
        onChange={(event) => {
          change({ name: event.currentTarget.value });
        }}
      />
      <Group grow gap="sm" align="flex-start">
        <TextInput
          label={t('operation.shortName')}
          value={input.shortName}
          maxLength={textLimits.agencyShortName.max}
          onChange={(event) => {
            change({ shortName: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('operation.kind')}
          data={agencyKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={input.kind}
          onChange={(event) => {
            change({ kind: event.currentTarget.value as AgencyKind });
          }}
        />
      </Group>
      <AuthorityFields view={view} input={input} onChange={change} />
    </FormDialog>
  );
}

interface AuthorityFieldsProps {
  view: OperationView;
  input: AgencyInput;
  onChange: (part: Partial<AgencyInput>) => void;
}

/** Need to know goes by agency, law by authority: two schools of one city have one authority. */
function AuthorityFields({ view, input, onChange }: AuthorityFieldsProps) {
  const t = useText();
  const known = view.authorities.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <NativeSelect
        label={t('operation.authority')}
        data={[...known, { value: '', label: t('operation.newAuthority') }]}
        value={input.authorityId}
        onChange={(event) => {
          onChange({ authorityId: event.currentTarget.value });
        }}
      />
      {input.authorityId === '' ? (
        <>
          <TextInput
            label={t('operation.authorityName')}
            value={input.authorityName}
            onChange={(event) => {
              onChange({ authorityName: event.currentTarget.value });
            }}
          />
          <Checkbox
            label={t('operation.isPublic')}
            description={t('operation.isPublicHint')}
            checked={input.isPublic}
            onChange={(event) => {
              onChange({ isPublic: event.currentTarget.checked });
            }}
          />
        </>
      ) : null}
    </>
  );
}

function isWhole({ name, shortName, authorityId, authorityName }: AgencyInput): boolean {
  return name.trim() !== '' && shortName.trim() !== '' && (authorityId !== '' || authorityName.trim() !== '');
}

function agencyFrom({ name, shortName, kind, authorityId, authorityName, isPublic }: AgencyInput): CreateAgency {
  const authority = authorityId ? { id: authorityId } : { name: authorityName.trim(), isPublic };
  return { name: name.trim(), shortName: shortName.trim(), kind, authority };
}
