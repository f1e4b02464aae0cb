import type { AudienceKind } from '../lib/audience.js';
import { TagLook } from './audience-tag.js';
import classes from './legend.module.css';

interface LegendEntry {
  key: string;
  kind: AudienceKind;
  words: string;
  count: number;
}

interface LegendProps {
  label: string;
  entries: LegendEntry[];
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
}

/** What each look means, how much there is of it, and a press to see that alone. */
export function Legend({ label, entries, chosen, onChoose }: LegendProps) {
  return (
    <div className={classes.legend} role="group" aria-label={label}>
      {entries.map(({ key, kind, words, count }) => (
        <button
          key={key}
          type="button"
          className={classes.entry}
          aria-pressed={chosen === key}
          onClick={() => {
            onChoose(chosen === key ? undefined : key);
          }}
        >
          <TagLook kind={kind}>
            {words}
            <span className={classes.count}>{count}</span>
          </TagLook>
        </button>
      ))}
    </div>
  );
}
