import { TextInput } from '@mantine/core';
import { useId } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { assessmentLength } from '../../../../src/contract/grounds.js';
import { scopeOf } from '../cases/scope.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { GroundPicker } from './ground-picker.js';
import classes from './sharing-fields.module.css';
import type { GroundChoice, SharingDraft } from './sharing-draft.js';
import type { SharingState } from './use-sharing.js';

interface SharingFieldsProps {
  view: CaseView;
  state: SharingState;
  draft: SharingDraft;
  onChange: (draft: SharingDraft) => void;
}

/** Asks, where others are told: on what ground, what that asks in turn, and why. */
export function SharingFields({ view, state, draft, onChange }: SharingFieldsProps) {
  const t = useText();
  const words = useAudienceWords(scopeOf(view));
  if (state.groups.length === 0) return null;
  const choose = (key: string) => (choice: GroundChoice) => {
    onChange({ ...draft, choices: { ...draft.choices, [key]: choice } });
  };
  return (
    <div className={classes.fields}>
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
