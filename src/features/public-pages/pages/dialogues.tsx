import type { Language } from '../../../contract/agencies.js';
import { inSwedish } from './page.js';
import { dayIn, publicWords } from '../words/public-words.js';
import type { ToldPromise } from '../published-promises.service.js';

/** Where and when anybody may come and talk about it. */
export function Dialogues({ told: { content }, language }: { told: ToldPromise; language: Language }) {
  const words = publicWords[language];
  const dialogues = content.dialogues ?? [];
  if (dialogues.length === 0) return null;
  return (
    <section className="dialogues" aria-labelledby="dialogues">
      <h2 id="dialogues">{words.dialogues}</h2>
      <ul>
        {dialogues.map(({ id, what, place, onDay, fromTime, untilTime, isCancelled }) => (
          <li key={id}>
            <time dateTime={`${onDay}T${fromTime}`}>
              {`${dayIn(language, onDay)} ${words.clock} ${fromTime}–${untilTime}`.replaceAll(/ +/g, ' ')}
            </time>
            <span>
              {isCancelled ? <strong>{words.cancelled}: </strong> : null}
              <span {...inSwedish(language)}>{`${what}, ${place}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
