import { useRouterState } from '@tanstack/react-router';
import { OutboxList } from './outbox-list.js';
import { useOutbox } from './outbox.js';

/** What waits to be sent, on every page but the one of its own case: there it stands by the composer. */
export function OutboxBar() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const waiting = useOutbox((state) => state.waiting);
  const elsewhere = waiting.filter(({ caseId }) => !path.includes(caseId));
  return elsewhere.length > 0 ? <OutboxList waiting={elsewhere} /> : null;
}
