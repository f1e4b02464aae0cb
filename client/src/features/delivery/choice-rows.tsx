import { Checkbox, NativeSelect } from '@mantine/core';
import { type MailChoice, mailChoices, type NoticeChoice, noticeKinds } from '../../../../src/contract/notices.js';
import { useText } from '../../lib/text.js';
import classes from './delivery.module.css';

interface ChoiceRowsProps {
  choices: readonly NoticeChoice[];
  onChange: (choice: NoticeChoice) => void;
}

/** How one is told of each kind. The bell tells of all. */
export function ChoiceRows({ choices, onChange }: ChoiceRowsProps) {
  return (
    <ul className={classes.rows}>
      {choices.map((choice) => (
        <ChoiceRow key={choice.kind} choice={choice} onChange={onChange} />
      ))}
    </ul>
  );
}

function ChoiceRow({ choice, onChange }: { choice: NoticeChoice } & Pick<ChoiceRowsProps, 'onChange'>) {
  const t = useText();
  const { kind, mail, push } = choice;
  const canWait = noticeKinds[kind] === 'ordinary';
  const what = t(`bell.kind.${kind}`);
  const offered = mailChoices.filter((each) => canWait || each !== 'daily');
  return (
    <li className={classes.row}>
      <span className={classes.kind}>
        {what}
        {canWait ? null : <span className={classes.hint}>{t('delivery.cannotWait')}</span>}
      </span>
      <NativeSelect
        aria-label={t('delivery.mail.of', { what })}
        value={mail}
        data={offered.map((value) => ({ value, label: t(`delivery.mail.${value}`) }))}
        onChange={({ currentTarget }) => {
          onChange({ ...choice, mail: currentTarget.value as MailChoice });
        }}
      />
      <Checkbox
        label={t('delivery.push')}
        aria-label={t('delivery.push.of', { what })}
        checked={push}
        onChange={({ currentTarget }) => {
          onChange({ ...choice, push: currentTarget.checked });
        }}
      />
    </li>
  );
}
