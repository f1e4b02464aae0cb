import { useId, type RefObject } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { useText } from '../../lib/text.js';
import { placeOf, type News } from '../cases/news.js';
import { type Answer, RequestRow } from './request-row.js';
import lines from '../../components/item-rows.module.css';

interface RequestGroupProps {
  view: CaseView;
  requests: readonly RequestView[];
  news: News | null;
  /** Where to come to, and which one that is. */
  jump: RefObject<HTMLLIElement | null>;
  first: RequestView | undefined;
  onShowAnswer: (answer: Answer) => void;
}

/** What is asked between my agency and another: what waits for an answer first, soonest first. */
export function RequestGroup({ requests, jump, first, ...rows }: RequestGroupProps) {
  const t = useText();
  const id = useId();
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={lines.group}>
        {t('requests.title')} <span>{requests.length}</span>
      </h2>
      <ul className={lines.rows}>
        {inOrder(requests).map((request) => (
          <li
            key={placeOf(request)}
            ref={request === first ? jump : undefined}
            tabIndex={request === first ? -1 : undefined}
          >
            <RequestRow request={request} {...rows} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is settled after what waits, the last first. */
function inOrder(requests: readonly RequestView[]): RequestView[] {
  const waiting = requests.filter(({ outcome }) => outcome === null);
  const settled = requests.filter(({ outcome }) => outcome !== null);
  waiting.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  settled.sort((one, other) => (other.settledAt ?? '').localeCompare(one.settledAt ?? ''));
  return [...waiting, ...settled];
}
