import type { Language } from '../../../contract/agencies.js';
import type { PublishedFocus, PublishedIndicator } from '../../../contract/promises.js';
import { drawnIn, FigureTable } from './figure-table.js';
import { chartSize, isDrawn } from '../drawn/indicator-chart.js';
import { inSwedish } from './page.js';
import { dayIn, figureIn, publicWords } from '../words/public-words.js';

interface FocusProps {
  focus: PublishedFocus;
  language: Language;
  /** Where its charts are, but for the number of each. */
  charts: string;
}

/** One of the few things that were promised: who answers for it, what was counted and what was done. */
export function Focus({ focus, language, charts }: FocusProps) {
  const words = publicWords[language];
  const { place, theme, commitment, explanation, responsible, nextFollowUpOn, indicators, done } = focus;
  return (
    <section className="columns focus" aria-labelledby={`focus-${String(place)}`}>
      <div>
        <div {...inSwedish(language)}>
          <p className="theme">{theme}</p>
          <h2 id={`focus-${String(place)}`}>{commitment}</h2>
          {explanation === null ? null : <p>{explanation}</p>}
        </div>
        <p className="facts">
          {words.responsible} <span {...inSwedish(language)}>{responsible}</span>
          {nextFollowUpOn === null ? null : (
            <>
              <br />
              {words.next} {dayIn(language, nextFollowUpOn)}
            </>
          )}
        </p>
      </div>
      <div>
        {indicators.map((indicator, at) => (
          <Indicator
            key={indicator.name}
            indicator={indicator}
            language={language}
            chart={isDrawn(indicator) ? `${charts}-${String(at + 1)}.svg` : null}
          />
        ))}
        {indicators.length === 0 ? null : <FigureTable indicators={indicators} language={language} />}
        <h3>{words.did}</h3>
        {done.length === 0 ? <p className="facts">{words.none}</p> : null}
        <ul>
          {done.map(({ on, what }, at) => (
            <li key={at}>
              <time dateTime={on}>{dayIn(language, on)}</time>
              <span {...inSwedish(language)}>{what}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface IndicatorProps {
  indicator: PublishedIndicator;
  language: Language;
  /** Where it is drawn. */
  chart: string | null;
}

function Indicator({ indicator, language, chart }: IndicatorProps) {
  const words = publicWords[language];
  const { name, start, outcome, target, targetOn, reachedOn } = indicator;
  return (
    <div className="indicator">
      <p className="name">
        <span {...inSwedish(language)}>{name}</span>{' '}
        <strong>{outcome === null ? words.notYet : figureIn(words, outcome)}</strong>
      </p>
      {chart === null ? null : <img src={chart} alt={drawnIn(language, indicator)} {...chartSize} />}
      <p className="facts">
        {start === null ? null : `${words.start} ${figureIn(words, start)}, ${dayIn(language, start.on)} · `}
        {reachedOn === null
          ? `${words.goal} ${String(target)} ${words.goalBy} ${dayIn(language, targetOn)}`
          : `${words.goal} ${String(target)}. ${words.reached} ${dayIn(language, reachedOn)}`}
        {outcome === null ? null : (
          <>
            <br />
            {words.measured} {dayIn(language, outcome.on)} · <span {...inSwedish(language)}>{outcome.source}</span>
          </>
        )}
      </p>
    </div>
  );
}
