import type { Language } from '../../../contract/agencies.js';
import { inSwedish, voiceOf } from './page.js';
import { publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';
import { voiceWords } from '../words/voice-words.js';

interface FootProps {
  told: ToldPromise;
  isPinned: boolean;
  language: Language;
  at: string;
}

/** How it was measured, what is new, where one says what one thinks, and the versions before it. */
export function Foot({ told, isPinned, language, at }: FootProps) {
  const words = publicWords[language];
  const { content, version } = told;
  return (
    <div className="about">
      {content.note === null ? null : (
        <>
          <h2>{words.news}</h2>
          <p {...inSwedish(language)}>{content.note}</p>
        </>
      )}
      <div className="columns">
        <div>
          <h2>{words.how}</h2>
          <p>{words.howText}</p>
          <p>
            {words.parties} {content.parties.join(', ')}.
          </p>
        </div>
        <Ask told={told} language={language} />
      </div>
      <p className="links">
        {isPinned ? <a href={at}>{words.latest}</a> : null}
        {versionsUpTo(version).map((number) =>
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

/** The latest first: they are numbered from one. */
function versionsUpTo(version: number): number[] {
  return Array.from({ length: version }, (_, at) => version - at);
}

/** Where she says what she thinks, and how many have been heard. */
function Ask({ told: { content, address }, language }: { told: ToldPromise; language: Language }) {
  const words = voiceWords[language];
  return (
    <div>
      <h2>{words.ask}</h2>
      <p>{words.askText(content.area)}</p>
      {content.heard == null ? null : <p>{words.heard(String(content.heard))}</p>}
      <p className="acts">
        <a className="act" href={voiceOf(language, address)}>
          {words.act}
        </a>
        <strong>{publicWords[language].urgent}</strong>
      </p>
    </div>
  );
}
