import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { Legend } from '../../components/legend.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { byWidth, kindOf } from '../../lib/audience.js';
import { useText } from '../../lib/text.js';
import { scopeOf } from '../../components/case-scope.js';

interface CaseLegendProps {
  view: CaseView;
  rows: { audience: Audience }[];
  audience: string | undefined;
  setAudience: (audience: string | undefined) => void;
}

/** The audiences of what is listed, narrow to wide, with how many rows each has. */
export function CaseLegend({ view, rows, audience, setAudience }: CaseLegendProps) {
  const t = useText();
  const words = useAudienceWords(scopeOf(view));
  const counts = new Map<string, { audience: Audience; count: number }>();
  for (const row of rows) {
    const key = row.audience.join();
    counts.set(key, { audience: row.audience, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const sorted = [...counts].sort(([, one], [, other]) => byWidth(one.audience, other.audience));
  const entries = sorted.map(([key, entry]) => ({
    key,
    kind: kindOf(entry.audience, view.card.agencyIds),
    words: words.full(entry.audience),
    count: entry.count,
  }));
  if (entries.length === 0) return null;
  return <Legend label={t('legend.label')} entries={entries} chosen={audience} onChoose={setAudience} />;
}
