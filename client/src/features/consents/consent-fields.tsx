import { Checkbox, Group, Radio, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { consentGivers, consentInformation, lastConsentDay, purposeLength } from '../../../../src/contract/consents.js';
import { DateInput } from '../../components/date-input.js';
import { IdentityWarning } from '../../components/identity-warning.js';
import { useText } from '../../lib/text.js';
import type { ConsentInput } from './consent-input.js';

interface ConsentFieldsProps {
  input: ConsentInput;
  onChange: (changes: Partial<ConsentInput>) => void;
}

/** Who has said yes, and how. */
export function GiverFields({ input, onChange }: ConsentFieldsProps) {
  const t = useText();
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={t('consent.field.givers')}
        value={input.givers}
        onChange={(givers) => {
          onChange({ givers: consentGivers.filter((giver) => givers.includes(giver)) });
        }}
      >
        <Group gap="md" mt={6}>
          {consentGivers.map((giver) => (
            <Checkbox key={giver} value={giver} label={t(`consent.giver.${giver}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Radio.Group
        label={t('consent.field.how')}
        value={input.isSigned ? 'signed' : 'spoken'}
        onChange={(how) => {
          onChange({ isSigned: how === 'signed' });
        }}
      >
        <Group gap="md" mt={6}>
          <Radio value="signed" label={t('consent.how.signed')} />
          <Radio value="spoken" label={t('consent.how.spoken')} />
          <Checkbox
            label={t('consent.how.interpreter')}
            checked={input.withInterpreter}
            onChange={(event) => {
              onChange({ withInterpreter: event.currentTarget.checked });
            }}
          />
        </Group>
      </Radio.Group>
    </Stack>
  );
}

/** What may be shared under it, why, and how long. */
export function TermFields({ input, onChange }: ConsentFieldsProps) {
  const t = useText();
  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t('consent.field.information')}
        value={input.information}
        onChange={(information) => {
          onChange({
            information: consentInformation.filter((kind) => information.includes(kind)),
          });
        }}
      >
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" verticalSpacing={6} mt={6}>
          {consentInformation.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`consent.about.${kind}`)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Textarea
        label={t('consent.field.purpose')}
        description={t('consent.purposeHint')}
        value={input.purpose}
        maxLength={purposeLength.max}
        onChange={(event) => {
          onChange({ purpose: event.currentTarget.value });
        }}
      />
      <IdentityWarning text={input.purpose} />
      <Group grow gap="sm" align="flex-start">
        <DateInput
          label={t('consent.field.from')}
          value={input.from}
          onChange={(from) => {
            onChange({ from });
          }}
        />
        <DateInput
          label={t('consent.field.until')}
          value={input.until}
          min={input.from}
          {...(input.from === '' ? {} : { max: lastConsentDay(input.from) })}
          onChange={(until) => {
            onChange({ until });
          }}
        />
      </Group>
    </Stack>
  );
}
