import { Radio, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { MatterRow } from '../../../../src/contract/intake.js';
import { matterReasonLength } from '../../../../src/contract/intake.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useMatterAct } from './intake.api.js';

interface ReasonedDialogProps<Choice extends string> {
  matter: MatterRow;
  title: string;
  /** The act, as its address calls it. */
  act: string;
  button: string;
  legend: string;
  choices: readonly { value: Choice; label: string; description?: string }[];
  most?: number;
  /** What is sent of it. */
  input: (choice: Choice, reason: string) => object;
  children?: ReactNode;
  onClose: () => void;
}

/** A choice, and why: no assessment without its reason. */
export function ReasonedDialog<Choice extends string>(props: ReasonedDialogProps<Choice>) {
  const {
    matter,
    title,
    act,
    button,
    legend,
    choices,
    most = matterReasonLength.max,
    input,
    children,
    onClose,
  } = props;
  const t = useText();
  const change = useMatterAct(matter, act);
  const [choice, setChoice] = useState<Choice | null>(choices.length === 1 ? (choices[0]?.value ?? null) : null);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={title}
      act={button}
      error={change.error}
      isBusy={change.isPending}
      isReady={choice !== null && reason.trim().length >= matterReasonLength.min}
      onSubmit={() => {
        if (choice !== null) change.mutate(input(choice, reason.trim()), { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      {children}
      {choices.length > 1 ? (
        <Radio.Group
          label={legend}
          value={choice}
          onChange={(value) => {
            setChoice(value);
          }}
        >
          <Stack gap="xs" mt={6}>
            {choices.map((each) => (
              <Radio key={each.value} {...each} />
            ))}
          </Stack>
        </Radio.Group>
      ) : null}
      <Textarea
        label={t('matter.reason')}
        rows={4}
        value={reason}
        maxLength={most}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
