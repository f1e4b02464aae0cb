import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { Database } from './database/database.js';
import { poolSizes } from './database/logins.js';
import { Published } from './database/published.js';
import { Refusals } from './database/refusals.js';
import { AgencyKeys } from './encryption/agency-keys.js';
import { OwnKeys } from './encryption/own-keys.js';
import { RecentKeys } from './encryption/recent-keys.js';
import { StreamKeys } from './encryption/stream-keys.js';
import { ClientController } from './http/client.controller.js';
import { inputPipe } from './http/input.pipe.js';
import { OriginGuard } from './http/origin.guard.js';
import { Origins } from './http/origins.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ReadyAnswers } from './http/ready-answers.js';
import { Activity } from './identity/activity.js';
import { Attempts } from './identity/attempts.js';
import { Door } from './identity/door.js';
import { LocalSignIn } from './identity/local-strategy.js';
import { PhoneCookie, SessionCookie } from './identity/session-cookie.js';
import { SessionGuard } from './identity/session.guard.js';
import { Jobs } from './jobs/jobs.js';
import { Admission } from './live/admission.js';
import { Answering } from './live/answering.js';
import { Listeners } from './live/listeners.js';
import { LiveGateway } from './live/live.gateway.js';
import { Presence } from './live/presence.js';
import { SessionSweeper } from './live/session-sweeper.js';
import { Sockets } from './live/sockets.js';
import { Teller } from './live/teller.js';
import { Watching } from './live/watching.js';
import { WritingSigns } from './live/writing-signs.js';
import { DocumentsController } from './running/documents.controller.js';
import { Documents } from './running/documents.js';
import { Metrics } from './running/metrics.js';
import { MetricsServer } from './running/metrics-server.js';
import { PdfPress } from './paper/pdf-press.js';
import { Readiness } from './running/readiness.js';
import { RunningController } from './running/running.controller.js';
import { type DatabaseUrls, Settings } from './settings/settings.js';

const parts = ['app', 'teller', 'door', 'operator', 'citizen'] as const;

/** How the server reads, writes, tells and lets people in. Knows no feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, urls: DatabaseUrls): DynamicModule {
    const connections = parts.map((part) => TypeOrmModule.forRoot(connectionOf(part, urls)));
    return {
      module: PlatformModule,
      imports: connections,
      controllers: [RunningController, DocumentsController, ClientController],
      providers: [
        { provide: Settings, useValue: settings },
        { provide: Jobs, useFactory: () => new Jobs(urls.jobs) },
        ...guards,
        ...shared,
        LiveGateway,
        Admission,
        Answering,
        Watching,
        WritingSigns,
        Presence,
        SessionSweeper,
        Activity,
        Attempts,
        Documents,
        Metrics,
        MetricsServer,
        Readiness,
      ],
      exports: [...connections, Settings, Jobs, ...shared],
    };
  }
}

const guards = [
  { provide: APP_GUARD, useClass: OriginGuard },
  { provide: APP_GUARD, useClass: SessionGuard },
  { provide: APP_PIPE, useValue: inputPipe },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

const shared = [
  Database,
  Published,
  ReadyAnswers,
  Refusals,
  Door,
  LocalSignIn,
  SessionCookie,
  PhoneCookie,
  Sockets,
  Listeners,
  Teller,
  Origins,
  Presence,
  Activity,
  Attempts,
  AgencyKeys,
  StreamKeys,
  RecentKeys,
  OwnKeys,
  PdfPress,
];

function connectionOf(part: (typeof parts)[number], urls: DatabaseUrls): TypeOrmModuleOptions {
  const named = part === 'app' ? {} : { name: part };
  return {
    ...named,
    autoLoadEntities: true,
    type: 'postgres',
    url: urls[part],
    schema: 'samverka',
    poolSize: poolSizes[part],
    logging: false,
    extra: { pipeline: true }, // what does not wait for an answer is sent at once
    retryAttempts: 2,
  };
}
