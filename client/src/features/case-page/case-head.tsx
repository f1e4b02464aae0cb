import { IconEye, IconLock } from '@tabler/icons-react';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { Chip } from '../../components/chip.js';
import { ClockChip, OverdueChip } from '../../components/clock-chip.js';
import { PageHead } from '../../components/page-head.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { readersOf } from '../../lib/audience.js';
import { isOverdue, useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { stageKey } from '../../lib/words.js';
import { useBoard } from '../boards/boards.api.js';
import { ClosedWords } from '../boards/closed-words.js';
import { CaseMenu } from './case-menu.js';
import { openActions } from './next-steps.js';
import { scopeOf } from '../../components/case-scope.js';

/** Where am I, what is its state, who can see it, what can I do. */
export function CaseHead({ view }: { view: CaseView }) {
  return (
    <PageHead
      title={view.card.title}
      state={<CaseState view={view} />}
      facts={<CaseFacts view={view} />}
      actions={<CaseMenu view={view} />}
    />
  );
}

function CaseState({ view }: { view: CaseView }) {
  const t = useText();
  const { card, board } = view;
  return (
    <>
      <Chip>{t(stageKey(board.template, card.stage))}</Chip>
      {card.isRestricted ? (
        <Chip>
          <IconLock size={15} stroke={1.75} aria-hidden />
          {t('case.restricted')}
        </Chip>
      ) : null}
      {card.closedAt ? <ClosedChip card={card} /> : <CaseClocks view={view} />}
    </>
  );
}

function ClosedChip({ card }: { card: CardFace }) {
  return (
    <Chip>
      <ClosedWords card={card} />
    </Chip>
  );
}

/** When the case is due, and whether something to be done in it is late: said once where it is the same day. */
function CaseClocks({ view }: { view: CaseView }) {
  const t = useText();
  const { day } = useDates();
  const { dueOn } = view.card;
  const late = openActions(view).find((action) => isOverdue(action.dueOn))?.dueOn;
  return (
    <>
      {dueOn && dueOn !== late ? <ClockChip dueOn={dueOn} /> : null}
      {late ? <OverdueChip words={t('case.actionLate', { day: day(late) })} /> : null}
    </>
  );
}

function CaseFacts({ view }: { view: CaseView }) {
  const t = useText();
  const { card, participants, people } = view;
  const area = useBoard(card.boardId)?.areas.find(({ id }) => id === card.areaId);
  const responsible = people.find(({ id }) => id === card.responsibleId);
  const agencies = agencyIdsOf(view);
  const readers = useAudienceWords(scopeOf(view)).list(agencies);
  const count = readersOf(agencies, participants).length;
  return (
    <>
      {area ? <span>{area.name}</span> : null}
      <span>{responsible ? t('case.responsible', { initials: responsible.initials }) : t('case.noResponsible')}</span>
      <span>
        <IconEye size={16} stroke={1.75} aria-hidden />
        {t('case.readers', { agencies: readers, count })}
      </span>
    </>
  );
}

function agencyIdsOf({ participants }: CaseView): string[] {
  return participants.map(({ agency }) => agency.id);
}
