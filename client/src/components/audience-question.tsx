import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { PersonView } from '../../../src/contract/agencies.js';
import type { ParticipantView } from '../../../src/contract/cases.js';
import { kindOf } from '../lib/audience.js';
import { useText } from '../lib/text.js';
import classes from './audience-frame.module.css';
import { AudienceIcon } from './audience-icon.js';
import type { AudienceChoice } from './use-audience-choice.js';
import { useAudienceWords } from './use-audience-words.js';

interface AudienceQuestionProps {
  choice: AudienceChoice;
  question: NonNullable<AudienceChoice['question']>;
  participants: readonly ParticipantView[];
  people: readonly PersonView[];
}

/** Asked whenever more people would come to read what has been written. Focus rests on keeping. */
export function AudienceQuestion({ choice, question, participants, people }: AudienceQuestionProps) {
  const t = useText();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const { growth, wanted } = question;
  const agencies = participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: choice.everyone, agencies });
  const kind = kindOf(choice.audience, choice.everyone);
  const initials = people.filter((person) => growth.personIds.includes(person.id)).map((person) => person.initials);
  useEffect(() => keep.current?.focus(), [wanted]);
  return (
    <div className={classes.question} role="group" aria-labelledby={id}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <div>
        <p id={id}>
          <strong>{t('question.title', { before: growth.before, after: growth.after })}</strong>
        </p>
        <p>
          {t('question.text', { agencies: words.list(growth.agencyIds), names: initials.join(', ') || '–' })}{' '}
          {t('question.final')}
        </p>
        <div className={classes.answers}>
          <Button
            ref={keep}
            variant="filled"
            color={kind}
            leftSection={<AudienceIcon kind={kind} />}
            onClick={choice.keep}
          >
            {t('question.keep', { audience: inside(words.full(choice.audience)) })}
          </Button>
          <Button onClick={choice.widen}>{t('question.widen', { audience: inside(words.full(wanted)) })}</Button>
        </div>
      </div>
    </div>
  );
}

function inside(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
