import type { LoggerService, LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { fastifyAdapter, furnish } from './platform/http/server.js';
import { Log } from './platform/running/log.js';
import type { DatabaseUrls, Settings } from './platform/settings/settings.js';

/** The server, ready to listen: API, socket and client on one port. */
export async function createServer(
  settings: Settings,
  urls: DatabaseUrls,
  logger: LoggerService | LogLevel[] = new Log(settings.logLevel),
): Promise<NestFastifyApplication> {
  const module = AppModule.with(settings, urls);
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(settings), {
    logger,
    abortOnError: false,
    forceCloseConnections: true, // a request or socket that is still open would be waited for, and whoever is cut off comes back
    bodyParser: false, // Fastify's own for JSON; Nest's takes forms too
  });
  await furnish(app, settings);
  return app;
}
