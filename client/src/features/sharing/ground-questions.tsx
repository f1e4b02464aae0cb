import { Radio } from '@mantine/core';
import { useId } from 'react';
import type { GroundQuestion } from '../../../../src/contract/grounds.js';
import { Notice } from '../../components/notice.js';
import { useLanguageStore } from '../../lib/language.js';
import { useText } from '../../lib/text.js';
import classes from './sharing-fields.module.css';

interface GroundQuestionsProps {
  questions: readonly GroundQuestion[];
  answers: Record<string, boolean>;
  onAnswer: (key: string, answer: boolean) => void;
}

/** What the law wants considered: yes or no to each, nothing answered beforehand. What rules the ground out says why, and what would help. */
export function GroundQuestions({ questions, answers, onAnswer }: GroundQuestionsProps) {
  const t = useText();
  const language = useLanguageStore((state) => state.language);
  const id = useId();
  return questions.map(({ key, mustBe, words }) => (
    <fieldset key={key} className={classes.question}>
      <legend>{words[language].ask}</legend>
      <div className={classes.answers}>
        {[true, false].map((answer) => (
          <Radio
            key={String(answer)}
            name={`${id}${key}`}
            size="xs"
            label={t(answer ? 'sharing.yes' : 'sharing.no')}
            checked={answers[key] === answer}
            onChange={() => {
              onAnswer(key, answer);
            }}
          />
        ))}
      </div>
      <div role="status" className={classes.refusal}>
        {answers[key] === !mustBe ? <Notice>{words[language].refusal}</Notice> : null}
      </div>
    </fieldset>
  ));
}
