import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { concernAnswers } from '../../../../src/contract/concerns.js';
import { matterReasonLength, type MatterView, protectionTextLength } from '../../../../src/contract/intake.js';
import { FormDialog } from '../../components/form-dialog.js';
import { type Say, useText } from '../../lib/text.js';
import { useMatterAct } from './intake.api.js';
import type { MatterDialogProps } from './matter-dialog-props.js';

/** Puts an assessment of protection right. */
export function CorrectProtectionDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  return (
    <CorrectDialog
      matter={matter}
      title={t('matter.act.correctProtection')}
      act="protection-correction"
      legend={t('matter.protection.question')}
      stands={{ choice: matter.protection?.needsProtection ? 'yes' : 'no', text: matter.protection?.text ?? '' }}
      choices={(['no', 'yes'] as const).map((value) => ({ value, label: t(`matter.protection.${value}`) }))}
      most={protectionTextLength.max}
      input={({ choice, text, because }) => ({ needsProtection: choice === 'yes', text, because })}
      onClose={onClose}
    />
  );
}

/** Puts a decision right. An inquiry that has been extended or ended was opened, whatever was written of it. */
export function CorrectDecisionDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  return (
    <CorrectDialog
      matter={matter}
      title={t('matter.act.correctDecision')}
      act="decision-correction"
      legend={t('matter.decision.question')}
      stands={{ choice: matter.decision ?? '', text: matter.decisionReason ?? '' }}
      choices={decisionChoices(matter, t)}
      most={matterReasonLength.max}
      input={({ choice, text, because }) => ({ decision: choice, reason: text, because })}
      onClose={onClose}
    />
  );
}

function decisionChoices({ extendedUntil, inquiryClosedAt }: MatterView, t: Say) {
  const isInquired = extendedUntil !== null || inquiryClosedAt !== null;
  return concernAnswers
    .filter((value) => value === 'opened' || !isInquired)
    .map((value) => ({ value, label: t(`matter.decision.${value}`) }));
}

interface Correction {
  choice: string;
  text: string;
  because: string;
}

interface CorrectDialogProps {
  matter: MatterView;
  title: string;
  /** The act, as its address calls it. */
  act: string;
  legend: string;
  /** How it stands now. */
  stands: Omit<Correction, 'because'>;
  choices: readonly { value: string; label: string }[];
  most: number;
  /** What is sent of it. */
  input: (correction: Correction) => object;
  onClose: () => void;
}

function CorrectDialog({ matter, title, act, legend, stands, choices, most, input, onClose }: CorrectDialogProps) {
  const t = useText();
  const correct = useMatterAct(matter, act);
  const [correction, setCorrection] = useState<Correction>({ ...stands, because: '' });
  const change = (part: Partial<Correction>) => {
    setCorrection({ ...correction, ...part });
  };
  const texts = [correction.text.trim(), correction.because.trim()] as const;
  return (
    <FormDialog
      title={title}
      act={t('common.save')}
      error={correct.error}
      isBusy={correct.isPending}
      isReady={texts.every((text) => text.length >= matterReasonLength.min)}
      onSubmit={() => {
        correct.mutate(input({ ...correction, text: texts[0], because: texts[1] }), { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('matter.correct.rule')}</p>
      <Radio.Group
        label={legend}
        value={correction.choice}
        onChange={(choice) => {
          change({ choice });
        }}
      >
        <Stack gap="xs" mt={6}>
          {choices.map((each) => (
            <Radio key={each.value} {...each} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('matter.reason')}
        rows={4}
        value={correction.text}
        maxLength={most}
        onChange={(event) => {
          change({ text: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('matter.correct.because')}
        rows={2}
        value={correction.because}
        maxLength={matterReasonLength.max}
        onChange={(event) => {
          change({ because: event.currentTarget.value });
        }}
      />
    </FormDialog>
  );
}
