import { Button } from '@mantine/core';
import { useId } from 'react';
import type { ParticipantView } from '../../../../src/contract/cases.js';
import { AudienceIcon } from '../../components/audience-icon.js';
import { DraftState } from '../../components/draft-state.js';
import { Kbd } from '../../components/kbd.js';
import { Missing } from '../../components/missing.js';
import type { AudienceChoice } from '../../components/use-audience-choice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import classes from './composer.module.css';

interface ComposerFootProps {
  choice: AudienceChoice;
  participants: readonly ParticipantView[];
  caseId: string;
  isReady: boolean;
  /** Why it is not. */
  missing: string | null;
  onSave: () => void;
}

/** The button names who will read, and wears their colour. */
export function ComposerFoot({ choice, participants, caseId, isReady, missing, onSave }: ComposerFootProps) {
  const t = useText();
  const id = useId();
  const kind = kindOf(choice.audience, choice.everyone);
  const agencies = participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: choice.everyone, agencies });
  const readers = words.list(choice.audience);
  const act = { one: t('composer.saveOne', { readers }), some: t('composer.saveSome', { readers }) };
  return (
    <div className={classes.foot}>
      <span className={classes.hint}>
        <DraftState kind="note" id={caseId} otherwise={t(kind === 'one' ? 'composer.atOnce' : 'composer.regret')} />
      </span>
      <Missing id={id} words={missing} />
      <span className={classes.keys} aria-hidden>
        <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
      </span>
      <Button
        variant="filled"
        color={kind}
        size="md"
        leftSection={<AudienceIcon kind={kind} size={18} />}
        disabled={!isReady}
        {...(missing === null ? {} : { 'aria-describedby': id })}
        onClick={onSave}
      >
        {kind === 'all' ? t('composer.shareAll') : act[kind]}
      </Button>
    </div>
  );
}
