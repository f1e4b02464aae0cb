import type { Language } from '../../../contract/agencies.js';
import { homeOf, pageOf } from './page.js';
import { publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';

/** All that has been promised, by area and year; also where somebody asked for what there is not. */
export function listPage(promises: readonly ToldPromise[], language: Language, isMissing = false): string {
  const words = publicWords[language];
  return pageOf({
    language,
    title: isMissing ? words.missing : words.home,
    otherHref: homeOf(language === 'sv' ? 'en' : 'sv'),
    head: <h1>{isMissing ? words.missing : words.home}</h1>,
    children: (
      <div className="wide list">
        {isMissing ? <p>{words.missingText}</p> : null}
        {promises.length === 0 ? <p>{words.empty}</p> : null}
        <ul>
          {promises.map(({ address, year, content }) => (
            <li key={`${address}/${String(year)}`}>
              <a href={`${homeOf(language)}/${address}/${String(year)}`}>{words.title(content.area, year)}</a>
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}
