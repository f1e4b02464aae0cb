import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { assessmentLength } from '../../../../src/contract/grounds.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { GroundPicker } from './ground-picker.js';
import { LostGrounds } from './lost-grounds.js';
import classes from './sharing-fields.module.css';
import type { GroundChoice, SharingDraft } from './sharing-draft.js';
import { useLostGrounds } from './use-lost-grounds.js';
import type { SharingPlace, SharingState } from './use-sharing.js';

interface SharingFieldsProps {
  place: SharingPlace;
  state: SharingState;
  draft: SharingDraft;
  onChange: (draft: SharingDraft) => void;
}

/** Asks, where others are told: on what ground, what that asks in turn, and why. */
export function SharingFields({ place, state, draft, onChange }: SharingFieldsProps) {
  const t = useText();
  const words = useAudienceWords(place.scope);
  const { lost, isBegun, see } = useLostGrounds(place, state, draft);
  if (state.retry) return <Unreachable onRetry={state.retry} />;
  if (state.groups.length === 0) return null;
  const choose = (key: string) => (choice: GroundChoice) => {
    see();
    onChange({ ...draft, choices: { ...draft.choices, [key]: choice } });
  };
  return (
    <div className={classes.fields}>
      <LostGrounds lost={lost} isBegun={isBegun} />
      {state.groups.map((group) => (
        <GroundPicker
          key={group.key}
          group={group}
          receivers={words.list(group.receivers)}
          onChoose={choose(group.key)}
        />
      ))}
      {state.canSplit ? (
        <button
          type="button"
          className={classes.split}
          onClick={() => {
            onChange({ ...draft, isSplit: !draft.isSplit });
          }}
        >
          {t(draft.isSplit ? 'sharing.together' : 'sharing.split')}
        </button>
      ) : null}
      <Assessment
        value={draft.assessment}
        onChange={(assessment) => {
          onChange({ ...draft, assessment });
        }}
      />
    </div>
  );
}

/** Without the grounds nothing can be shared: that is said, and they can be asked for again. */
function Unreachable({ onRetry }: { onRetry: () => void }) {
  const t = useText();
  return (
    <Notice>
      {t('sharing.unreachable')}{' '}
      <Button size="compact-sm" onClick={onRetry}>
        {t('error.again')}
      </Button>
    </Notice>
  );
}

function Assessment({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText();
  const id = useId();
  return (
    <div className={classes.why}>
      <label htmlFor={id}>{t('sharing.why')}</label>
      <TextInput
        id={id}
        value={value}
        maxLength={assessmentLength.max}
        placeholder={t('sharing.whyHint')}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
