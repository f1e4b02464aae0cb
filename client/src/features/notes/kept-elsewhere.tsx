import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { Notice } from '../../components/notice.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { sharedOn } from './shown-notes.js';

interface KeptElsewhereProps {
  view: CaseView;
  note: NoteView;
  of: 'correct' | 'withdraw';
}

/** That a change does not reach those whom the note was shared on with: they are told by an act of its own. */
export function KeptElsewhere({ view, note, of }: KeptElsewhereProps) {
  const t = useText();
  const words = useAudienceWords(scopeOf(view));
  const agencyIds = new Set(sharedOn(view, note).flatMap((shared) => shared.agencyIds));
  if (agencyIds.size === 0) return null;
  return <Notice>{t(`note.${of}.elsewhere`, { agencies: words.list([...agencyIds]) })}</Notice>;
}
