import { useState } from 'react';
import type { DialogueView, PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { ChangeButton } from './change-button.js';
import { DialogueDialog } from './dialogue-dialog.js';
import classes from './promise.module.css';

/** Where and when anybody may come and talk about what is promised. */
export function DialoguesPanel({ promise }: { promise: PromiseView }) {
  const t = useText();
  const [open, setOpen] = useState<DialogueView | 'new' | null>(null);
  const { dialogues, mayKeep } = promise;
  const add = (
    <AddButton
      words={t('dialogue.add')}
      onClick={() => {
        setOpen('new');
      }}
    />
  );
  return (
    <Panel title={t('dialogue.panel')} aside={mayKeep ? add : null}>
      {dialogues.length === 0 ? <p className={classes.meta}>{t('dialogue.none')}</p> : null}
      <ul className={classes.rows}>
        {dialogues.map((dialogue) => (
          <Row key={dialogue.id} dialogue={dialogue} onChange={mayKeep ? setOpen : null} />
        ))}
      </ul>
      {open === null ? null : (
        <DialogueDialog
          promise={promise}
          dialogue={open === 'new' ? null : (dialogues.find(({ id }) => id === open.id) ?? null)}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Panel>
  );
}

interface RowProps {
  dialogue: DialogueView;
  onChange: ((dialogue: DialogueView) => void) | null;
}

function Row({ dialogue, onChange }: RowProps) {
  const t = useText();
  const { day } = useDates();
  const { what, place, onDay, fromTime, untilTime, isCancelled } = dialogue;
  return (
    <li className={classes.activity}>
      <span className={classes.words}>
        {what}
        <span className={classes.meta}>{place}</span>
        <span className={classes.meta}>
          {t('dialogue.when', { day: day(onDay), from: fromTime, until: untilTime })}
        </span>
      </span>
      {isCancelled ? <Chip>{t('dialogue.field.cancelled')}</Chip> : null}
      {onChange ? (
        <ChangeButton
          name={t('dialogue.change', { what })}
          onClick={() => {
            onChange(dialogue);
          }}
        />
      ) : null}
    </li>
  );
}
