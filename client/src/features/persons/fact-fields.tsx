import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import {
  addressLength,
  identityKinds,
  personNameLength,
  type PersonRole,
  personRoles,
  protections,
} from '../../../../src/contract/persons.js';
import { textLimits } from '../../../../src/contract/text-limits.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { MarkFields } from './mark-fields.js';
import { isPhoneWrong, numberFault, type PersonInput } from './person-input.js';

export interface FactFieldsProps {
  input: PersonInput;
  /** Whether it is the police who say it. */
  areMarked: boolean;
  onChange: (changes: Partial<PersonInput>) => void;
}

/** What is said of somebody. Where she is protected there is no field for where she is to be found. */
export function FactFields({ input, areMarked, onChange }: FactFieldsProps) {
  const t = useText();
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          data-autofocus
          label={t('persons.name')}
          value={input.name}
          maxLength={personNameLength.max}
          autoComplete="off"
          onChange={(event) => {
            onChange({ name: event.currentTarget.value });
          }}
        />
        <NativeSelect
          label={t('persons.role')}
          value={input.role}
          data={personRoles.map((role) => ({ value: role, label: t(`persons.role.${role}`) }))}
          onChange={(event) => {
            onChange({ role: event.currentTarget.value as PersonRole });
          }}
        />
      </SimpleGrid>
      <NumberFields input={input} onChange={onChange} />
      <NativeSelect
        label={t('persons.protection')}
        value={input.protection}
        data={[
          { value: '', label: t('persons.protection.none') },
          ...protections.map((kind) => ({ value: kind, label: t(`persons.protection.${kind}`) })),
        ]}
        onChange={(event) => {
          onChange({ protection: event.currentTarget.value as PersonInput['protection'] });
        }}
      />
      {input.protection === '' ? (
        <ContactFields input={input} onChange={onChange} />
      ) : (
        <Notice>{t('persons.protection.hint')}</Notice>
      )}
      {areMarked ? (
        <MarkFields
          marks={input.marks}
          isSuspect={input.role === 'suspect'}
          onChange={(marks) => {
            onChange({ marks });
          }}
        />
      ) : null}
    </Stack>
  );
}

type SomeFields = Omit<FactFieldsProps, 'areMarked'>;

function NumberFields({ input, onChange }: SomeFields) {
  const t = useText();
  const fault = numberFault(input);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <NativeSelect
        label={t('persons.identity')}
        value={input.identityKind}
        data={identityKinds.map((kind) => ({ value: kind, label: t(`persons.identity.${kind}`) }))}
        onChange={(event) => {
          onChange({ identityKind: event.currentTarget.value as PersonInput['identityKind'] });
        }}
      />
      {input.identityKind === 'unknown' ? null : (
        <TextInput
          label={t('persons.number')}
          description={t('persons.number.hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={input.number}
          maxLength={textLimits.identityNumber.max}
          autoComplete="off"
          error={fault && t(`persons.number.${fault}`)}
          onChange={(event) => {
            onChange({ number: event.currentTarget.value });
          }}
        />
      )}
    </SimpleGrid>
  );
}

function ContactFields({ input, onChange }: SomeFields) {
  const t = useText();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={t('persons.address')}
        value={input.address}
        maxLength={addressLength.max}
        autoComplete="off"
        onChange={(event) => {
          onChange({ address: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t('persons.phone')}
        type="tel"
        value={input.phone}
        maxLength={textLimits.phone.max}
        autoComplete="off"
        error={isPhoneWrong(input) ? t('persons.phone.wrong') : null}
        onChange={(event) => {
          onChange({ phone: event.currentTarget.value });
        }}
      />
    </SimpleGrid>
  );
}
