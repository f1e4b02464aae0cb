import { actionRoutes } from './action-routes.js';
import { caseRoutes, readingRoutes, writingRoutes } from './case-routes.js';
import { agencyRoutes, operationRoutes, runningRoutes, sessionRoutes } from './office-routes.js';
import { consentRoutes } from './consent-routes.js';
import { concernRoutes, intakeRoutes } from './concern-routes.js';
import { exportRoutes } from './export-routes.js';
import { knowledgeRoutes } from './knowledge-routes.js';
import { bellRoutes, callRoutes, requestRoutes } from './request-routes.js';
import { pictureRoutes } from './picture-routes.js';
import { promiseRoutes, voiceRoutes } from './promise-routes.js';
import { phoneRoutes } from './phone-routes.js';
import { personRoutes } from './person-routes.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

/** Every route there is. A test compares this with what the server has. */
export function routesIn(scene: Scene, things: Things): RouteUnderTest[] {
  return [
    ...sessionRoutes(things),
    ...readingRoutes(scene, things),
    ...exportRoutes(scene, things),
    ...knowledgeRoutes(things),
    ...caseRoutes(scene, things),
    ...writingRoutes(scene, things),
    ...actionRoutes(scene, things),
    ...consentRoutes(scene, things),
    ...requestRoutes(scene, things),
    ...callRoutes(things),
    ...bellRoutes(),
    ...personRoutes(scene, things),
    ...promiseRoutes(scene, things),
    ...pictureRoutes(scene, things),
    ...voiceRoutes(things),
    ...phoneRoutes(scene, things),
    ...concernRoutes(scene, things),
    ...intakeRoutes(things),
    ...agencyRoutes(scene, things),
    ...operationRoutes(scene, things),
    ...runningRoutes(),
  ];
}
