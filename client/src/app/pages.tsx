import { lazyRouteComponent, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { moderatingRoles } from '../../../src/contract/voices.js';
import { useViewer } from '../lib/viewer.js';
import { NotFoundPage } from './not-found-page.js';

// What the address says, handed to the pages as plain properties: a page knows no router, and comes when it is opened.

const AgencyPage = lazyRouteComponent(() => import('../features/agency-administration/agency-page.js'), 'AgencyPage');
const BoardPage = lazyRouteComponent(() => import('../features/board-page/board-page.js'), 'BoardPage');
const CasePage = lazyRouteComponent(() => import('../features/case-page/case-page.js'), 'CasePage');
const StartPage = lazyRouteComponent(() => import('../features/start/start-page.js'), 'StartPage');
const OperationPage = lazyRouteComponent(() => import('../features/operation/operation-page.js'), 'OperationPage');

const IntakePage = lazyRouteComponent(() => import('../features/intake/intake-page.js'), 'IntakePage');
const RecordPage = lazyRouteComponent(() => import('../features/records/record-page.js'), 'RecordPage');
const RegisterPage = lazyRouteComponent(() => import('../features/register/register-page.js'), 'RegisterPage');

const AgreementsPage = lazyRouteComponent(() => import('../features/agreements/agreements-page.js'), 'AgreementsPage');
const AreasPage = lazyRouteComponent(() => import('../features/pictures/areas-page.js'), 'AreasPage');
const PicturePage = lazyRouteComponent(() => import('../features/pictures/picture-page.js'), 'PicturePage');

const PromisePage = lazyRouteComponent(() => import('../features/promises/promise-page.js'), 'PromisePage');
const PlanPage = lazyRouteComponent(() => import('../features/plans/plan-page.js'), 'PlanPage');
const YearPage = lazyRouteComponent(() => import('../features/plans/year-page.js'), 'YearPage');
const VoicesPage = lazyRouteComponent(() => import('../features/voices/voices-page.js'), 'VoicesPage');
const PromisesPage = lazyRouteComponent(() => import('../features/promises/promises-page.js'), 'PromisesPage');

export const BoardsRoute = lazyRouteComponent(() => import('../features/boards/boards-page.js'), 'BoardsPage');
export const PrintRoute = lazyRouteComponent(() => import('../features/export/print-page.js'), 'PrintPage');
export const SearchRoute = lazyRouteComponent(() => import('../features/search/search-page.js'), 'SearchPage');
export const DraftsRoute = lazyRouteComponent(() => import('../features/drafts/drafts-page.js'), 'DraftsPage');
export const SettingsRoute = lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage');

export function BoardRoute() {
  const { boardId } = useParams({ from: '/app/arenden/$boardId' });
  const search = useSearch({ from: '/app/arenden/$boardId' });
  return <BoardPage key={boardId} boardId={boardId} search={search} />;
}

export function CaseRoute() {
  const { caseId } = useParams({ from: '/app/arenden/$boardId/$caseId' });
  return <CasePage key={caseId} caseId={caseId} />;
}

export function IntakeRoute() {
  return useViewer().isAtIntake ? <IntakePage /> : <NotFoundPage />;
}

export function MatterRoute() {
  const { matterId } = useParams({ from: '/app/inkommet/$matterId' });
  return useViewer().isAtIntake ? <IntakePage matterId={matterId} /> : <NotFoundPage />;
}

export function RecordRoute() {
  const { caseId } = useParams({ from: '/app/arenden/$boardId/$caseId/underlag' });
  return <RecordPage key={caseId} caseId={caseId} />;
}

export function AgencyRoute() {
  return useViewer().roles.includes('manager') ? <AgencyPage /> : <NotFoundPage />;
}

export function RegisterRoute() {
  return useViewer().roles.includes('manager') ? <RegisterPage /> : <NotFoundPage />;
}

export function PromisesRoute() {
  const navigate = useNavigate();
  const onOpen = (promiseId: string) => void navigate({ to: '/medborgarloften/$promiseId', params: { promiseId } });
  return useViewer().roles.includes('operator') ? <NotFoundPage /> : <PromisesPage onOpen={onOpen} />;
}

export function PromiseRoute() {
  const { promiseId } = useParams({ from: '/app/medborgarloften/$promiseId' });
  return <PromisePage key={promiseId} promiseId={promiseId} />;
}

export function AreasRoute() {
  return useViewer().roles.includes('operator') ? <NotFoundPage /> : <AreasPage />;
}

export function PictureRoute() {
  const { areaId, period } = useParams({ from: '/app/lagesbild/$areaId/$period' });
  const navigate = useNavigate();
  const onPeriod = (chosen: string) =>
    void navigate({ to: '/lagesbild/$areaId/$period', params: { areaId, period: chosen } });
  return <PicturePage key={areaId} areaId={areaId} period={period} onPeriod={onPeriod} />;
}

export function AgreementsRoute() {
  const { areaId } = useParams({ from: '/app/overenskommelser/$areaId' });
  const navigate = useNavigate();
  const onBegun = (promiseId: string) => void navigate({ to: '/medborgarloften/$promiseId', params: { promiseId } });
  return <AgreementsPage key={areaId} areaId={areaId} onBegun={onBegun} />;
}

export function PlanRoute() {
  return useViewer().roles.includes('operator') ? <NotFoundPage /> : <PlanPage />;
}

export function YearRoute() {
  return useViewer().roles.includes('operator') ? <NotFoundPage /> : <YearPage />;
}

export function VoicesRoute() {
  const { roles } = useViewer();
  return moderatingRoles.some((role) => roles.includes(role)) ? <VoicesPage /> : <NotFoundPage />;
}

/** Whoever runs the system has no cases, and so nothing of her own here. */
export function StartRoute() {
  return useViewer().roles.includes('operator') ? <NotFoundPage /> : <StartPage />;
}

export function OperationRoute() {
  return useViewer().roles.includes('operator') ? <OperationPage /> : <NotFoundPage />;
}
