import type { Language } from '../../../contract/agencies.js';
import type { Figure, PublishedIndicator } from '../../../contract/promises.js';
import { inSwedish } from './page.js';
import { dayIn, figureIn, publicWords } from '../words/public-words.js';

/** What is drawn, as figures: each with the day and the source that it comes from. */
export function FigureTable({ indicators, language }: { indicators: PublishedIndicator[]; language: Language }) {
  const words = publicWords[language];
  const said = (figure: Figure | null) =>
    figure === null ? words.notYet : `${figureIn(words, figure)}, ${dayIn(language, figure.on)}`;
  return (
    <details>
      <summary>{words.table}</summary>
      <table>
        <thead>
          <tr>
            {[words.what, words.startHead, words.now, words.goalHead, words.source].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ name, start, outcome, target, targetOn }) => (
            <tr key={name}>
              <th scope="row" {...inSwedish(language)}>
                {name}
              </th>
              <td>{said(start)}</td>
              <td>{said(outcome)}</td>
              <td>{`${String(target)}, ${dayIn(language, targetOn)}`}</td>
              <td {...inSwedish(language)}>{(outcome ?? start)?.source ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What a chart shows, for whoever does not see it. */
export function drawnIn(language: Language, { start, outcome, target }: PublishedIndicator): string {
  const words = publicWords[language];
  const began = start === null ? '' : `${words.start} ${figureIn(words, start)}. `;
  return `${began}${words.now}: ${outcome === null ? words.notYet : figureIn(words, outcome)}. ${words.goal} ${String(target)}.`;
}
