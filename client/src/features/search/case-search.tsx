import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { FoundNote } from '../../../../src/contract/search.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { foundAmong, FoundNotesContext } from './found-notes.js';
import { lookAt, useLookingAt } from './looking.js';
import { useCaseSearch } from './search.api.js';
import { SearchField } from './search-field.js';
import classes from './search.module.css';

interface CaseSearchProps {
  view: CaseView;
  /** The notes that are shown below. */
  notes: readonly NoteView[];
  children: ReactNode;
}

/** Marks what is looked for in the notes below, and goes from one to the next: Enter to the older, Shift+Enter back. */
export function CaseSearch({ view, notes, children }: CaseSearchProps) {
  const t = useText();
  const { caseId } = view.card;
  const text = useLookingAt(caseId);
  const { found: answer, error, isSearching } = useCaseSearch(view, text);
  const found = useMemo(() => foundAmong(notes, answer), [notes, answer]);
  const { at, step } = useSteps(found, text);
  const current = found[at];
  return (
    <FoundNotesContext value={useMemo(() => ({ found, current }), [found, current])}>
      <search className={classes.within}>
        <SearchField
          label={t('search.case')}
          text={text}
          onText={(typed) => {
            lookAt(caseId, typed);
          }}
          onEnter={(isBackwards) => {
            step(isBackwards ? -1 : 1);
          }}
        />
        <span role="status" className={classes.status}>
          {answer && !isSearching ? t('search.case.count', { count: found.length, at: at + 1 }) : null}
        </span>
        {found.length > 1 ? <Steps step={step} /> : null}
      </search>
      <ProblemText error={error} />
      {children}
    </FoundNotesContext>
  );
}

function Steps({ step }: { step: (by: number) => void }) {
  const t = useText();
  return (
    <>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('search.case.next')}
        onClick={() => {
          step(1);
        }}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={t('search.case.previous')}
        onClick={() => {
          step(-1);
        }}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}

/** Which hit one stands at, in sight: the newest first, round and round. */
function useSteps(found: readonly FoundNote[], text: string) {
  const [place, setPlace] = useState({ text, at: 0 });
  const at = place.text === text ? Math.min(place.at, Math.max(found.length - 1, 0)) : 0;
  const noteId = found[at]?.noteId;
  useEffect(() => {
    if (noteId) document.querySelector(`[data-note="${noteId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [noteId]);
  const step = (by: number) => {
    if (found.length > 0) setPlace({ text, at: (at + by + found.length) % found.length });
  };
  return { at, step };
}
