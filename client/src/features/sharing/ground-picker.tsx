import { NativeSelect } from '@mantine/core';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../lib/dates.js';
import { useLanguageStore } from '../../lib/language.js';
import { useList, useText } from '../../lib/text.js';
import { GroundQuestions } from './ground-questions.js';
import type { GroundView } from '../../../../src/contract/grounds.js';
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
  const { options, outgrown, chosen, answers } = group;
  if (options.length === 0)
    return (
      <div className={classes.group}>
        <Notice>{t('sharing.noGround', { receivers })}</Notice>
        <Outgrown grounds={outgrown} />
      </div>
    );
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
      <Outgrown grounds={outgrown} />
      {chosen ? <Explained option={chosen} name={nameOf(chosen)} /> : null}
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

/** Why somebody does not find what she looked for. */
function Outgrown({ grounds }: { grounds: readonly GroundView[] }) {
  const t = useText();
  const list = useList();
  if (grounds.length === 0) return null;
  const ages = [...new Set(grounds.map(({ underAge }) => underAge ?? 0))].sort((one, other) => one - other);
  return (
    <ul className={classes.outgrown}>
      {ages.map((age) => {
        const provisions = list(grounds.filter(({ underAge }) => underAge === age).map(({ provision }) => provision));
        return <li key={age}>{t('sharing.outgrown', { provisions, age })}</li>;
      })}
    </ul>
  );
}

/** On a phone the list shows but the beginning of what was chosen: there it is named in full. */
function Explained({ option: { ground }, name }: { option: GroundOption; name: string }) {
  const t = useText();
  const { means, limit } = ground.words[useLanguageStore((state) => state.language)];
  return (
    <>
      <p className={classes.chosen}>{name}</p>
      <p className={classes.means}>
        {means} {limit} {ground.isInterpretation ? t('sharing.interpretation') : null}
      </p>
    </>
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
