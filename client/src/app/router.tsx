import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../features/session/session.api.js';
import { UnreachableError } from '../lib/http.js';
import { bePhone, isEnrolled } from '../lib/phone.js';
import { ErrorPage } from './error-page.js';
import { NotFoundPage } from './not-found-page.js';
import { queries } from './queries.js';
import { isOwnPath } from './own-path.js';
import {
  AgencyRoute,
  AgreementsRoute,
  AreasRoute,
  BoardRoute,
  BoardsRoute,
  CaseRoute,
  DraftsRoute,
  IntakeRoute,
  MatterRoute,
  OperationRoute,
  PrintRoute,
  PictureRoute,
  PromiseRoute,
  PromisesRoute,
  VoicesRoute,
  PlanRoute,
  YearRoute,
  RecordRoute,
  RegisterRoute,
  SearchRoute,
  SettingsRoute,
  StartRoute,
} from './pages.js';
import { readBoardSearch } from '../features/boards/board-search.js';

const signInRoutes = () => import('./sign-in-routes.js');
const concernRoutes = () => import('./concern-routes.js');

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  validateSearch: (search): { till?: string } => (isOwnPath(search.till) ? { till: search.till } : {}),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.query({ ...sessionQuery, staleTime: 'static' }).catch(() => null);
    if (session) redirect({ href: search.till ?? '/', throw: true });
  },
  component: lazyRouteComponent(signInRoutes, 'SignInRoute'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/inbjudan',
  component: lazyRouteComponent(signInRoutes, 'InvitationRoute'),
});

const connecting = createRoute({
  getParentRoute: () => root,
  path: '/telefon',
  component: lazyRouteComponent(signInRoutes, 'PhoneRoute'),
});

/** Everything behind the sign-in. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const session = await whoIsHere(context.queries);
    const search = location.href === '/' ? {} : { till: location.href };
    if (session) bePhone(false);
    if (!session && !(await isPhoneAt(location.pathname))) redirect({ to: '/logga-in', search, throw: true });
  },
  component: lazyRouteComponent(() => import('./layout.js'), 'Layout'),
});

/** An enrolled phone opens without a net: of who is signed in there is then nothing to ask. */
async function whoIsHere(client: QueryClient) {
  if (isEnrolled() && !navigator.onLine) return null;
  try {
    return await client.query({ ...sessionQuery, staleTime: 'static' });
  } catch (error) {
    if (error instanceof UnreachableError && isEnrolled()) return null;
    throw error;
  }
}

/** It is let in where concerns are raised, and nowhere else. */
async function isPhoneAt(pathname: string): Promise<boolean> {
  if (!isEnrolled() || !/^\/oro(\/|$)/.test(pathname)) return false;
  const { opensPhone } = await import('../features/phones/phones.api.js');
  return opensPhone();
}

const getParentRoute = () => signedIn;

const start = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const isOperator = context.queries.getQueryData(sessionQuery.queryKey)?.roles.includes('operator');
    redirect({ to: isOperator ? '/drift' : '/mitt', throw: true });
  },
});

const mine = createRoute({ getParentRoute, path: '/mitt', component: StartRoute });
const boards = createRoute({ getParentRoute, path: '/arenden', component: BoardsRoute });

const board = createRoute({
  getParentRoute,
  path: '/arenden/$boardId',
  validateSearch: readBoardSearch,
  component: BoardRoute,
});

const caseFile = createRoute({ getParentRoute, path: '/arenden/$boardId/$caseId', component: CaseRoute });

const record = createRoute({ getParentRoute, path: '/arenden/$boardId/$caseId/underlag', component: RecordRoute });

const intake = createRoute({ getParentRoute, path: '/inkommet', component: IntakeRoute });
const matter = createRoute({ getParentRoute, path: '/inkommet/$matterId', component: MatterRoute });
const agency = createRoute({ getParentRoute, path: '/min-myndighet', component: AgencyRoute });
const register = createRoute({ getParentRoute, path: '/min-myndighet/utlamnanden', component: RegisterRoute });
const promises = createRoute({ getParentRoute, path: '/medborgarloften', component: PromisesRoute });
const promise = createRoute({ getParentRoute, path: '/medborgarloften/$promiseId', component: PromiseRoute });
const areas = createRoute({ getParentRoute, path: '/lagesbild', component: AreasRoute });
const picture = createRoute({ getParentRoute, path: '/lagesbild/$areaId/$period', component: PictureRoute });
const agreements = createRoute({ getParentRoute, path: '/overenskommelser/$areaId', component: AgreementsRoute });
const voices = createRoute({ getParentRoute, path: '/medborgarloften/synpunkter', component: VoicesRoute });
const plan = createRoute({ getParentRoute, path: '/medborgarloften/veckoplan', component: PlanRoute });
const year = createRoute({ getParentRoute, path: '/medborgarloften/aret', component: YearRoute });
const drafts = createRoute({ getParentRoute, path: '/utkast', component: DraftsRoute });
const operation = createRoute({ getParentRoute, path: '/drift', component: OperationRoute });
const print = createRoute({ getParentRoute, path: '/utskrift', component: PrintRoute });

const concerns = createRoute({
  getParentRoute,
  path: '/oro',
  component: lazyRouteComponent(concernRoutes, 'ConcernsRoute'),
});

const raising = createRoute({
  getParentRoute,
  path: '/oro/ny',
  validateSearch: readFormSearch,
  component: lazyRouteComponent(concernRoutes, 'ConcernFormRoute'),
});

const concern = createRoute({
  getParentRoute,
  path: '/oro/$concernId',
  component: lazyRouteComponent(concernRoutes, 'ConcernRoute'),
});

const search = createRoute({ getParentRoute, path: '/sok', component: SearchRoute });
const settings = createRoute({ getParentRoute, path: '/installningar', component: SettingsRoute });

const routeTree = root.addChildren([
  signIn,
  invitation,
  connecting,
  signedIn.addChildren([
    start,
    mine,
    boards,
    board,
    caseFile,
    concern,
    concerns,
    raising,
    record,
    agency,
    agreements,
    areas,
    drafts,
    intake,
    matter,
    operation,
    print,
    picture,
    promise,
    voices,
    plan,
    year,
    promises,
    register,
    search,
    settings,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

/** Which of what she has begun, by an id that says nothing, and how far she has come. */
function readFormSearch({ utkast, steg }: Record<string, unknown>): { utkast?: string; steg?: number } {
  const step = [1, 2, 3].find((each) => each === steg);
  return { ...(typeof utkast === 'string' ? { utkast } : {}), ...(step ? { steg: step } : {}) };
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
