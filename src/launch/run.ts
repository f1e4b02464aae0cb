import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isEmpty, layOut } from '../features/demonstration/lay-out.js';
import type { Settings } from '../platform/settings/settings.js';
import { createServer } from '../server.js';
import { type Installation, openInstallation } from './installation.js';

/** Opens the database, starts the server, prints one address, and stops everything when told to. */
export async function run(settings: Settings): Promise<void> {
  const installation = await openInstallation(settings);
  const app = await startServer(settings, installation).catch(async (error: unknown) => {
    await installation.close();
    throw error;
  });
  stopWhenTold(async () => {
    await app.close();
    await installation.close();
  });
  say(`Samverka: ${addressOf(settings)}`);
}

async function startServer(settings: Settings, installation: Installation): Promise<NestFastifyApplication> {
  const app = await createServer(settings, installation.urls);
  await app.init();
  await layOutFirst(app, settings, installation);
  await app.listen(settings.port, settings.host);
  return app;
}

/** A real database gets the demonstration world by a command of its own. */
async function layOutFirst(
  app: NestFastifyApplication,
  { isDemonstration }: Settings,
  { isEmbedded, ownerUrl }: Installation,
): Promise<void> {
  if (!isDemonstration || !isEmbedded || ownerUrl === undefined || !(await isEmpty(ownerUrl))) return;
  say('Lägger upp demonstrationen …');
  await layOut(app, ownerUrl);
}

function addressOf({ host, port, origins, isProduction }: Settings): string {
  return isProduction
    ? (origins[0] ?? '')
    : `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${String(port)}`;
}

function stopWhenTold(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  const stopOnce = () => {
    stopping ??= stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stopOnce).on('SIGTERM', stopOnce);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
