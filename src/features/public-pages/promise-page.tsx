import type { Language } from '../../contract/agencies.js';
import type { PublishedFocus, PublishedIndicator } from '../../contract/promises.js';
import { homeOf, inSwedish, pageOf } from './page.js';
import { dayIn, figureIn, publicWords } from './public-words.js';
import type { ToldPromise } from './published-promises.service.js';

/** What was promised to an area in a year, what has been done and what was counted, and where it was told before. */
export function promisePage(told: ToldPromise, versions: readonly number[], language: Language): string {
  const { content, address, year } = told;
  const words = publicWords[language];
  const title = words.title(content.area, year);
  const at = (of: Language) => `${homeOf(of)}/${address}/${String(year)}`;
  return pageOf({
    language,
    title,
    otherHref: at(language === 'sv' ? 'en' : 'sv'),
    feeds: (
      <>
        <link rel="alternate" type="application/rss+xml" title={title} href={`/lofte/${address}/rss.xml`} />
        <link rel="alternate" type="application/atom+xml" title={title} href={`/lofte/${address}/atom.xml`} />
        <link rel="alternate" type="application/json" href={`${at('sv')}/data.json`} />
      </>
    ),
    links: <Links told={told} language={language} />,
    head: <Head told={told} language={language} title={title} />,
    children: (
      <>
        {content.isExample ? (
          <p className="example">
            <span className="wide">
              <strong>{words.example}</strong> {words.exampleText}
            </span>
          </p>
        ) : null}
        <div className="wide">
          <div className="columns heads" aria-hidden="true">
            <p>{words.promised}</p>
            <p>{words.done}</p>
          </div>
          {content.focuses.map((focus) => (
            <Focus key={focus.place} focus={focus} language={language} />
          ))}
          <Foot told={told} versions={versions} language={language} at={at(language)} />
        </div>
      </>
    ),
  });
}

function Head({ told: { content }, language, title }: { told: ToldPromise; language: Language; title: string }) {
  const words = publicWords[language];
  return (
    <div className="columns">
      <div>
        <h1>{title}</h1>
        <p className="summary" {...inSwedish(language)}>
          {content.summary}
        </p>
      </div>
      <p className="counted">
        <strong>
          {content.activities.done} {words.of} {content.activities.planned}
        </strong>
        <span>{words.counted}</span>
        <span>
          {words.updated} {dayIn(language, content.updatedOn)}
        </span>
      </p>
    </div>
  );
}

function Focus({ focus, language }: { focus: PublishedFocus; language: Language }) {
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
        {indicators.map((indicator) => (
          <Indicator key={indicator.name} indicator={indicator} language={language} />
        ))}
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

function Indicator({ indicator, language }: { indicator: PublishedIndicator; language: Language }) {
  const words = publicWords[language];
  const { name, start, outcome, target, targetOn, reachedOn } = indicator;
  const value = outcome?.value ?? null;
  return (
    <div className="indicator">
      <p className="name">
        <span {...inSwedish(language)}>{name}</span>{' '}
        <strong>{outcome === null ? words.notYet : figureIn(words, outcome)}</strong>
      </p>
      {value === null ? null : (
        <meter min={0} max={Math.max(target, value)} value={value} high={target} aria-label={name} />
      )}
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

/** The same for programs, and the days for a calendar. */
function Links({ told: { address, year }, language }: { told: ToldPromise; language: Language }) {
  const calendar = `${homeOf(language)}/${address}/calendar.ics`;
  return (
    <>
      <a href={`/lofte/${address}/rss.xml`}>RSS</a> <a href={`/lofte/${address}/atom.xml`}>Atom</a>{' '}
      <a href={`/lofte/${address}/${String(year)}/data.json`}>JSON</a>{' '}
      <a href={calendar}>{publicWords[language].calendar}</a>{' '}
    </>
  );
}

interface FootProps {
  told: ToldPromise;
  versions: readonly number[];
  language: Language;
  at: string;
}

function Foot({ told: { content, version }, versions, language, at }: FootProps) {
  const words = publicWords[language];
  return (
    <div className="about">
      {content.note === null ? null : (
        <>
          <h2>{words.news}</h2>
          <p {...inSwedish(language)}>{content.note}</p>
        </>
      )}
      <h2>{words.how}</h2>
      <p>{words.howText}</p>
      <p>
        {words.parties} {content.parties.join(', ')}.
      </p>
      <p>
        <strong>{words.urgent}</strong>
      </p>
      <p className="links">
        {versions.map((number) =>
          number === version ? (
            <span key={number} aria-current="true">
              {words.version(number)}
            </span>
          ) : (
            <a key={number} href={`${at}/version/${String(number)}`}>
              {words.version(number)}
            </a>
          ),
        )}
      </p>
    </div>
  );
}
