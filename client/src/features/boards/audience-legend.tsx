import type { Audience } from '../../../../src/contract/agencies.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { Legend } from '../../components/legend.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceKinds, isSameAudience, kindOf, type AudienceKind } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import { countsOf } from './board-search.js';

interface AudienceLegendProps {
  board: BoardView;
  chosen: AudienceKind | undefined;
  onChoose: (kind: AudienceKind | undefined) => void;
}

/** The three looks, with how many notes I may read of each; a press shows the cases that have any. */
export function AudienceLegend({ board, chosen, onChoose }: AudienceLegendProps) {
  const t = useText();
  const words = useLegendWords(board);
  const counts = countsOf(board.cards);
  const entries = audienceKinds
    .filter((kind) => counts[kind] > 0 || kind === chosen)
    .map((kind) => ({ key: kind, kind, words: words[kind], count: counts[kind] }));
  if (entries.length === 0) return null;
  const choose = (key: string | undefined) => {
    onChoose(audienceKinds.find((kind) => kind === key));
  };
  return <Legend label={t('legend.label')} entries={entries} chosen={chosen} onChoose={choose} />;
}

/** Cases may have different agencies in between: then they are named together. */
function useLegendWords(board: BoardView): Record<AudienceKind, string> {
  const t = useText();
  const own = useViewer().agency.id;
  const everyone = board.agencies.map(({ id }) => id);
  const words = useAudienceWords({ agencies: board.agencies, everyone });
  const between = audiencesBetween(board);
  const [only] = between;
  return {
    one: words.full([own]),
    some: only && between.length === 1 ? words.full(only) : t('audience.some'),
    all: t('audience.all'),
  };
}

function audiencesBetween(board: BoardView): Audience[] {
  const audiences = board.cards.flatMap(({ agencyIds, streams }) =>
    streams.filter(({ audience }) => kindOf(audience, agencyIds) === 'some').map(({ audience }) => audience),
  );
  return audiences.filter((audience, at) => audiences.findIndex((other) => isSameAudience(other, audience)) === at);
}
