import { NativeSelect } from '@mantine/core';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../lib/dates.js';
import { useLanguageStore } from '../../lib/language.js';
import { useText } from '../../lib/text.js';
import { GroundQuestions } from './ground-questions.js';
import type { GroundOption } from './options.js';
import type { GroundChoice, ReceiverGroup } from './sharing-draft.js';
import classes from './sharing-fields.module.css';

interface GroundPickerProps {
  group: ReceiverGroup;
  /** "polis och skola" */
  receivers: string;
  onChoose: (choice: GroundChoice) => void;
}

/** Offers what fits, and explains what was chosen in two sentences. */
export function GroundPicker({ group, receivers, onChoose }: GroundPickerProps) {
  const t = useText();
  const nameOf = useOptionWords();
  const { options, chosen, answers } = group;
  if (options.length === 0) return <Notice>{t('sharing.noGround', { receivers })}</Notice>;
  const unchosen = chosen ? [] : [{ value: '', label: t('sharing.choose') }];
  return (
    <div className={classes.group}>
      <NativeSelect
        label={t('sharing.ground', { receivers })}
        value={chosen?.key ?? ''}
        data={[...unchosen, ...options.map((option) => ({ value: option.key, label: nameOf(option) }))]}
        onChange={(event) => {
          onChoose({ key: event.currentTarget.value, answers: {} });
        }}
      />
      {chosen ? <Explained option={chosen} /> : null}
      {chosen ? (
        <GroundQuestions
          questions={chosen.ground.questions}
          answers={answers}
          onAnswer={(key, answer) => {
            onChoose({ key: chosen.key, answers: { ...answers, [key]: answer } });
          }}
        />
      ) : null}
    </div>
  );
}

function Explained({ option: { ground } }: { option: GroundOption }) {
  const t = useText();
  const { means, limit } = ground.words[useLanguageStore((state) => state.language)];
  return (
    <p className={classes.means}>
      {means} {limit} {ground.isInterpretation ? t('sharing.interpretation') : null}
    </p>
  );
}

/** "Samtycke t.o.m. 1 maj 2027 (OSL 10:1 och 12:2)" */
function useOptionWords(): (option: GroundOption) => string {
  const t = useText();
  const { day } = useDates();
  const language = useLanguageStore((state) => state.language);
  return ({ ground, consent }) => {
    const { name } = ground.words[language];
    const { provision } = ground;
    if (!consent) return t('sharing.option', { name, provision });
    return t('sharing.option.consent', { name, provision, until: day(consent.until) });
  };
}
