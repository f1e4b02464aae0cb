import { Button, Group, Modal } from '@mantine/core';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { KnownItem } from '../../../../src/contract/knowledge.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';
import { useNoteKnowledge } from './knowledge.api.js';
import classes from './knowledge.module.css';
import { KnowerList } from './knower-list.js';

interface NoteReadersProps {
  view: CaseView;
  note: NoteView;
}

/** Which agencies have a note, and who of my own has read it. */
export function NoteReadersDialog({ onClose, ...shown }: NoteReadersProps & { onClose: () => void }) {
  const t = useText();
  return (
    <Modal opened onClose={onClose} title={t('note.readers')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <NoteReaders {...shown} />
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {t('common.close')}
        </Button>
      </Group>
    </Modal>
  );
}

function NoteReaders({ view, note }: NoteReadersProps) {
  const t = useText();
  const { full } = useDates();
  const words = useAudienceWords(scopeOf(view));
  const knowledge = useNoteKnowledge(note);
  if (knowledge.isPending) return <RowsSkeleton rows={2} />;
  if (!knowledge.data) return <ProblemText error={knowledge.error} />;
  const { item, people } = knowledge.data;
  return (
    <>
      <h3 className={classes.heading}>{t('knowledge.agencies')}</h3>
      <ul className={classes.knowers}>
        {agenciesOf(item).map(({ agencyId, since }) => (
          <li key={agencyId}>
            <strong>{words.agency(agencyId)}</strong> {t('knowledge.since', { at: full(since) })}
          </li>
        ))}
      </ul>
      <h3 className={classes.heading}>{t('knowledge.colleagues')}</h3>
      <KnowerList item={item} people={people} none={t('knowledge.none')} />
      {agenciesOf(item).length > 1 ? <p className={classes.hint}>{t('knowledge.others')}</p> : null}
    </>
  );
}

/** Those to whom it was written, and those whom it was shared on with. */
function agenciesOf(item: KnownItem) {
  return [item, ...item.sharedOn].flatMap(({ agencyIds, since }) => agencyIds.map((agencyId) => ({ agencyId, since })));
}
