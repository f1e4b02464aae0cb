import { useRouterState } from '@tanstack/react-router';
import { OutboxList } from './outbox-list.js';

/** What waits to be sent, on every page but the one of its own case: there it stands by the composer. */
export function OutboxBar() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return <OutboxList notOn={path} />;
}
