import type { Language } from '../../../contract/agencies.js';
import { Dialogues } from './dialogues.js';
import { Focus } from './focus.js';
import { homeOf, inSwedish, pageOf } from './page.js';
import { Foot } from './promise-foot.js';
import { dayIn, publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';
import { Pictures, Shared } from './shared.js';

/** In which language, and whether as it stood in one version: then not a byte of it changes with what is told later. */
interface ShownAs {
  readonly language: Language;
  readonly isPinned: boolean;
  /** Where the pages are, for whoever shows a link to them. */
  readonly origin: string;
}

/** What was promised to an area in a year, what has been done and what was counted, and where it was told before. */
export function promisePage(told: ToldPromise, { language, isPinned, origin }: ShownAs): string {
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
        <Shared told={told} language={language} origin={origin} />
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
          {content.focuses.map((focus, place) => (
            <Focus
              key={focus.place}
              focus={focus}
              language={language}
              charts={`${at('sv')}/version/${String(told.version)}/chart-${String(place + 1)}`}
            />
          ))}
          <Dialogues told={told} language={language} />
          <Foot told={told} isPinned={isPinned} language={language} at={at(language)} />
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

/** The same for programs, and the days for a calendar. */
function Links({ told, language }: { told: ToldPromise; language: Language }) {
  const { address, year } = told;
  const calendar = `${homeOf(language)}/${address}/calendar.ics`;
  return (
    <>
      <a href={`/lofte/${address}/rss.xml`}>RSS</a> <a href={`/lofte/${address}/atom.xml`}>Atom</a>{' '}
      <a href={`/lofte/${address}/${String(year)}/data.json`}>JSON</a>{' '}
      <a href={calendar}>{publicWords[language].calendar}</a> <Pictures told={told} language={language} />
    </>
  );
}
