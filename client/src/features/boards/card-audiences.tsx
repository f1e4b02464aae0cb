import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { AudienceTag } from '../../components/audience-tag.js';
import { byWidth } from '../../lib/audience.js';
import classes from './card.module.css';

/** How many notes there are to read, by audience, narrow to wide. A case without notes says who reads its card. */
export function CardAudiences({ board, card }: { board: BoardView; card: CardView }) {
  const scope = { everyone: card.agencyIds, agencies: board.agencies };
  const written = card.streams.filter(({ notes }) => notes > 0);
  const shown = written.length > 0 ? written : card.streams.filter(({ streamId }) => streamId === card.streamId);
  return (
    <div className={classes.audiences}>
      {[...shown]
        .sort((one, other) => byWidth(one.audience, other.audience))
        .map(({ streamId, audience, notes }) => (
          <AudienceTag key={streamId} audience={audience} scope={scope} count={notes} isShort />
        ))}
    </div>
  );
}
