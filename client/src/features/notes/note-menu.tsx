import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { GoOn } from '../../components/go-on.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { CorrectNoteDialog } from './correct-note-dialog.js';
import classes from './notes.module.css';
import { WithdrawNoteDialog } from './withdraw-note-dialog.js';

/** What its author can do with a note. */
export function NoteMenu({ card, note }: { card: CardFace; note: NoteView }) {
  const t = useText();
  const me = useViewer().person.id;
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null);
  if (note.authorId !== me) return null;
  return (
    <>
      <GoOn
        kind="correction"
        id={note.id}
        onGoOn={() => {
          setOpen('correct');
        }}
      />
      <Menu>
        <Menu.Target>
          <button type="button" className={classes.menu} aria-label={t('note.menu')}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
            onClick={() => {
              setOpen('correct');
            }}
          >
            {t('note.correct')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
            onClick={() => {
              setOpen('withdraw');
            }}
          >
            {t('note.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'correct' ? (
        <CorrectNoteDialog
          card={card}
          note={note}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
      {open === 'withdraw' ? (
        <WithdrawNoteDialog
          note={note}
          onClose={() => {
            setOpen(null);
          }}
        />
      ) : null}
    </>
  );
}
