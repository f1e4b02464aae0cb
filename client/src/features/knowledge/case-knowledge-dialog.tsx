import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { KnownItem } from '../../../../src/contract/knowledge.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { DateInput } from '../../components/date-input.js';
import { ProblemText } from '../../components/problem-text.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { today, useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from '../cases/case-dialog-props.js';
import { scopeOf } from '../../components/case-scope.js';
import { useCaseKnowledge } from './knowledge.api.js';
import classes from './knowledge.module.css';
import { KnowerList } from './knower-list.js';

/** "Vem visste vad den …": of what I may read, who had it when that day had ended. */
export function CaseKnowledgeDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const [on, setOn] = useState(today);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('case.act.knowledge')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DateInput
        label={t('knowledge.on')}
        description={t('knowledge.on.hint')}
        value={on}
        max={today()}
        onChange={setOn}
      />
      <div className={classes.answer} aria-live="polite">
        <KnownOn view={view} on={on} />
      </div>
      <p className={classes.hint}>{t('knowledge.others')}</p>
      <Group justify="flex-end" mt="lg">
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Modal>
  );
}

function KnownOn({ view, on }: { view: CaseView; on: string }) {
  const t = useText();
  const knowledge = useCaseKnowledge(view.card.caseId, on);
  if (on === '') return null;
  if (knowledge.isPending) return <RowsSkeleton rows={3} />;
  if (!knowledge.data) return <ProblemText error={knowledge.error} />;
  const { items, people } = knowledge.data;
  if (items.length === 0) return <p className={classes.none}>{t('knowledge.nothing')}</p>;
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={`${item.streamId}/${item.itemId}`}>
          <ItemHead view={view} item={item} />
          <KnowerList item={item} people={people} none={t('knowledge.none.then')} />
        </li>
      ))}
    </ul>
  );
}

function ItemHead({ view, item }: { view: CaseView; item: KnownItem }) {
  const t = useText();
  const { full } = useDates();
  return (
    <>
      <div className={classes.itemHead}>
        <AudienceTag audience={item.agencyIds} scope={scopeOf(view)} />
        <span>{t(`knowledge.kind.${item.kind}`)}</span>
        <time dateTime={item.since}>{full(item.since)}</time>
      </div>
      <p className={classes.text}>{item.wording ?? textOf(view, item)}</p>
      <SharedOnThen view={view} item={item} />
    </>
  );
}

/** Whom it was shared on with by then; and how they had it, where a correction did not reach them. */
function SharedOnThen({ view, item: { wording, sharedOn } }: { view: CaseView; item: KnownItem }) {
  const t = useText();
  const { full } = useDates();
  const words = useAudienceWords(scopeOf(view));
  return sharedOn
    .filter(({ agencyIds }) => agencyIds.length > 0)
    .map((place) => (
      <div key={place.streamId} className={classes.sharedOn}>
        {t('knowledge.sharedOn', { agencies: words.list(place.agencyIds), at: full(place.since) })}
        {place.wording === wording ? null : (
          <>
            {' '}
            {t('knowledge.sharedOn.other')} <q className={classes.text}>{place.wording}</q>
          </>
        )}
      </div>
    ));
}

/** As it reads now. */
function textOf({ actions, consents, requests, persons }: CaseView, { itemId, streamId, kind }: KnownItem): string {
  const isIt = (each: { id: string; streamId: string }) => each.id === itemId && each.streamId === streamId;
  const texts: Record<KnownItem['kind'], string | undefined> = {
    note: undefined,
    action: actions.find(isIt)?.task,
    consent: consents.find(isIt)?.purpose,
    request: requests.find(isIt)?.question,
    person: persons.find(isIt)?.name,
  };
  return texts[kind] ?? '';
}
