import type { CaseView } from '../../../../src/contract/cases.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { usePresence, type Writer } from '../../lib/live/presence-store.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './notes.module.css';

const nobody: Record<string, Writer> = {};

/** "SR skriver, delad med alla …": the server tells only those who will read it. */
export function Writers({ view }: { view: CaseView }) {
  const t = useText();
  const me = useViewer().person.id;
  const writers = usePresence((state) => state.writers[view.card.caseId] ?? nobody);
  const agencies = view.participants.map(({ agency }) => agency);
  const words = useAudienceWords({ everyone: view.card.agencyIds, agencies });
  const others = Object.values(writers).filter(({ personId }) => personId !== me);
  return (
    <div className={classes.writers} aria-live="off">
      {others.map(({ personId, audience }) => {
        const initials = view.people.find(({ id }) => id === personId)?.initials;
        const where = words.full(audience).toLowerCase();
        return initials ? <p key={personId}>{t('notes.writing', { initials, audience: where })}</p> : null;
      })}
    </div>
  );
}
