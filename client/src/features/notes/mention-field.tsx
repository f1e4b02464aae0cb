import { Popover, Textarea } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { noteLength } from '../../../../src/contract/notes.js';
import { useText } from '../../lib/text.js';
import { MentionList } from './mention-list.js';
import classes from './notes.module.css';
import { useMentions, useOffers } from './use-mentions.js';

interface MentionFieldProps {
  text: string;
  readers: readonly PersonView[];
  onWrite: (text: string) => void;
  onMention: (text: string, person: PersonView) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Where a note is written. */
export function MentionField({ text, readers, onWrite, onMention, onKeyDown }: MentionFieldProps) {
  const t = useText();
  const [field, setField] = useState<HTMLTextAreaElement | null>(null);
  const { people, look, close, pick } = useMentions({ text, readers, onPick: onMention });
  const take = (person: PersonView) => {
    const caret = pick(person);
    requestAnimationFrame(() => field?.setSelectionRange(caret, caret));
  };
  const offers = useOffers(people, take, close);
  const isOpen = people.length > 0;
  return (
    <Offered isOpen={isOpen} list={<MentionList id={offers.id} people={people} at={offers.at} onPick={take} />}>
      <Textarea
        ref={setField}
        aria-label={t('composer.text')}
        aria-autocomplete="list"
        aria-controls={isOpen ? offers.id : undefined}
        aria-activedescendant={isOpen ? `${offers.id}-${String(offers.at)}` : undefined}
        placeholder={t('composer.placeholder')}
        value={text}
        minRows={2}
        maxRows={8}
        maxLength={noteLength.max}
        onChange={({ currentTarget }) => {
          onWrite(currentTarget.value);
          look(currentTarget.value, currentTarget.selectionStart);
        }}
        onBlur={close}
        onKeyDown={(event) => {
          if (!offers.strike(event)) onKeyDown(event);
        }}
      />
    </Offered>
  );
}

interface OfferedProps {
  isOpen: boolean;
  list: ReactNode;
  children: ReactNode;
}

/** Above the text, over what stands there: inside the composer, which scrolls, the first of them would be out of sight. */
function Offered({ isOpen, list, children }: OfferedProps) {
  return (
    <Popover
      opened={isOpen}
      position="top-start"
      offset={4}
      width={340}
      withRoles={false}
      returnFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div>{children}</div>
      </Popover.Target>
      <Popover.Dropdown className={classes.mentions}>{list}</Popover.Dropdown>
    </Popover>
  );
}
