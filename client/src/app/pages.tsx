import { lazyRouteComponent, useParams, useSearch } from '@tanstack/react-router';
import { BoardPage } from '../features/boards/board-page.js';
import { BoardsPage } from '../features/boards/boards-page.js';
import { CasePage } from '../features/cases/case-page.js';
import { SettingsPage } from '../features/session/settings-page.js';
import { useViewer } from '../lib/viewer.js';
import { NotFoundPage } from './not-found-page.js';

// What the address says, handed to the pages as plain properties: a page knows no router.

const AgencyPage = lazyRouteComponent(() => import('../features/agency-administration/agency-page.js'), 'AgencyPage');
const OperationPage = lazyRouteComponent(() => import('../features/operation/operation-page.js'), 'OperationPage');

export { BoardsPage as BoardsRoute, SettingsPage as SettingsRoute };

export function BoardRoute() {
  const { boardId } = useParams({ from: '/app/arenden/$boardId' });
  const search = useSearch({ from: '/app/arenden/$boardId' });
  return <BoardPage key={boardId} boardId={boardId} search={search} />;
}

export function CaseRoute() {
  const { caseId } = useParams({ from: '/app/arenden/$boardId/$caseId' });
  return <CasePage key={caseId} caseId={caseId} />;
}

export function AgencyRoute() {
  return useViewer().roles.includes('manager') ? <AgencyPage /> : <NotFoundPage />;
}

export function OperationRoute() {
  return useViewer().roles.includes('operator') ? <OperationPage /> : <NotFoundPage />;
}
