import { readableIdentity } from '../../../../src/contract/identity-forms.js';
import { useText, type Say } from '../../lib/text.js';
import type { ConcernDraft } from './concern-draft.js';
import classes from './concern-form.module.css';

interface ConcernRowsProps {
  concern: ConcernDraft;
  /** Goes to where a row is written; where it cannot be changed there is none. */
  onChange?: (step: number) => void;
}

interface Row {
  name: string;
  words: string;
  step: number;
}

/** A concern as it reads: what is empty is not there. */
export function ConcernRows({ concern, onChange }: ConcernRowsProps) {
  const t = useText();
  return (
    <dl className={classes.rows}>
      {rowsOf(concern, t)
        .filter(({ words }) => words !== '')
        .map(({ name, words, step }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
            {onChange ? (
              <dd>
                <button
                  type="button"
                  className={classes.link}
                  aria-label={t('concern.change.of', { what: name })}
                  onClick={() => {
                    onChange(step);
                  }}
                >
                  {t('concern.change')}
                </button>
              </dd>
            ) : null}
          </div>
        ))}
    </dl>
  );
}

function rowsOf(concern: ConcernDraft, t: Say): Row[] {
  const { form, kind, urgency, informed, seen, told, place, time, interpreter, callback } = concern;
  const isReport = form === 'report';
  const what = { step: 2 };
  return [
    { name: t('concern.row.who'), words: isReport ? whoOf(concern) : t('concern.row.nobody'), step: 1 },
    { name: t('concern.row.kind'), words: kind ? t(`concern.kind.${kind}`) : '', ...what },
    { name: t('concern.row.seen'), words: seen.trim(), ...what },
    { name: t('concern.row.told'), words: told.trim(), ...what },
    { name: t('concern.row.placeTime'), words: joined([place, time]), ...what },
    { name: t('concern.row.urgency'), words: urgency ? t(`concern.urgency.${urgency}`) : '', ...what },
    { name: t('concern.row.informed'), words: isReport && informed ? t(`concern.informed.${informed}`) : '', ...what },
    { name: t('concern.row.interpreter'), words: isReport ? interpreter.trim() : '', ...what },
    { name: t('concern.row.callback'), words: callback.trim(), ...what },
  ];
}

function whoOf({ name, schoolClass, identityNumber }: ConcernDraft): string {
  return joined([name, schoolClass, readableIdentity(identityNumber)]);
}

function joined(words: string[]): string {
  return words
    .map((each) => each.trim())
    .filter(Boolean)
    .join(', ');
}
