import { Radio, Stack } from '@mantine/core';
import { type WithdrawalReason, withdrawalReasons } from '../../../src/contract/withdrawals.js';
import { useText } from '../lib/text.js';

interface WithdrawalFieldsProps {
  value: WithdrawalReason | null;
  onChange: (reason: WithdrawalReason) => void;
}

/** Why something is taken back, of the reasons that there are: its readers are told which. */
export function WithdrawalFields({ value, onChange }: WithdrawalFieldsProps) {
  const t = useText();
  return (
    <Radio.Group
      label={t('withdrawal.why')}
      description={t('withdrawal.whyHint')}
      value={value}
      onChange={(reason) => {
        onChange(reason);
      }}
    >
      <Stack gap="xs" mt="xs">
        {withdrawalReasons.map((reason, place) => (
          <Radio key={reason} data-autofocus={place === 0} value={reason} label={t(`withdrawal.${reason}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
