import type { Language } from '../../../contract/agencies.js';
import { type AccessibilityWords, accessibilityWords } from '../words/accessibility-words.js';
import { accessibilityOf, pageOf } from './page.js';
import { dayIn, publicWords } from '../words/public-words.js';

/** When somebody last went through the pages, and wrote down what was found. */
const assessedOn = '2026-11-23';

/** How far everybody can use the public pages, as the law wants it said (2018:1937, 13 §). `contact`: to whom one writes of what does not work. */
export function accessibilityPage(language: Language, contact: string | undefined): string {
  const words = accessibilityWords[language];
  const title = publicWords[language].accessibility;
  return pageOf({
    language,
    title,
    otherHref: accessibilityOf(language === 'sv' ? 'en' : 'sv'),
    head: <h1>{title}</h1>,
    children: (
      <div className="wide statement">
        <p>{words.intro}</p>
        <h2>{words.state}</h2>
        <p>{words.stateText}</p>
        <h2>{words.known}</h2>
        <ul>
          {words.knownOnes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <Contact words={words} contact={contact} />
        <h2>{words.tested}</h2>
        <p>{words.testedText}</p>
        <p>
          {words.assessed} {dayIn(language, assessedOn)}.
        </p>
      </div>
    ),
  });
}

function Contact({ words, contact }: { words: AccessibilityWords; contact: string | undefined }) {
  return (
    <>
      <h2>{words.report}</h2>
      <p>
        {contact === undefined ? (
          words.reportToParties
        ) : (
          <>
            {words.reportTo} <a href={`mailto:${contact}`}>{contact}</a>.
          </>
        )}
      </p>
      <h2>{words.supervision}</h2>
      <p>
        {words.supervisionText} <a href="https://www.digg.se/tdosanmalan">digg.se/tdosanmalan</a>.
      </p>
    </>
  );
}
