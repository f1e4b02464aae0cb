import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardExport, ExportedCard } from '../../../../src/contract/exports.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { labelKey, stageKey } from '../../lib/words.js';
import { Facts } from './facts.js';
import classes from './print.module.css';
import { Sheet } from './sheet.js';

/** A board on paper: the cards of each stage, one after the other. */
export function BoardSheet({ taken }: { taken: BoardExport }) {
  const t = useText();
  const { board, cards, agencies, everyone } = taken;
  const scope = { everyone, agencies };
  const inStage = (stage: string) => cards.filter((card) => card.stage === stage);
  const stages = boardTemplates[board.template].stages.filter((stage) => inStage(stage).length > 0);
  return (
    <Sheet taken={taken} scope={scope} about={board.name}>
      <h1>{board.name}</h1>
      {cards.length === 0 ? <p>{t('print.noCards')}</p> : null}
      {stages.map((stage) => (
        <section key={stage}>
          <h2>{t(stageKey(board.template, stage))}</h2>
          <ul className={classes.rows}>
            {inStage(stage).map((card) => (
              <CardRow key={card.caseId} card={card} taken={taken} />
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

function CardRow({ card, taken }: { card: ExportedCard; taken: BoardExport }) {
  const t = useText();
  const { full } = useDates();
  const scope = { everyone: card.agencyIds, agencies: taken.agencies };
  const words = useAudienceWords(scope);
  const area = taken.areas.find(({ id }) => id === card.areaId)?.name;
  const responsible = taken.people.find(({ id }) => id === card.responsibleId)?.name ?? '';
  const facts: [string, string][] = [
    [t('print.due'), card.dueOn ? full(card.dueOn) : ''],
    [t('print.responsible'), responsible],
  ];
  return (
    <li className={classes.card}>
      <h3>{card.title}</h3>
      <p>{[card.code, area, ...card.labels.map((label) => t(labelKey(label)))].filter(Boolean).join(' · ')}</p>
      <Facts facts={facts} />
      <p className={classes.rowHead}>
        <span>{t('print.cardReaders', { agencies: words.list(card.agencyIds) })}</span>
        {card.counts.map(({ audience, notes }) => (
          <AudienceTag key={audience.join()} audience={audience} scope={scope} count={notes} isShort />
        ))}
      </p>
    </li>
  );
}
