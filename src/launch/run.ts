import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isEmpty, layOut } from '../features/demonstration/lay-out.js';
import type { Settings } from '../platform/settings/settings.js';
import { createServer } from '../server.js';
import { type Installation, openInstallation } from './installation.js';

/** Opens the database, starts the server, prints one address, and stops everything when told to. */
export async function run(settings: Settings): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  stopWhenTold(() => closeAll(closing));
  try {
    const installation = await openInstallation(settings);
    closing.push(() => installation.close());
    const app = await startServer(settings, installation);
    closing.push(() => app.close());
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
  say(`Samverka: ${addressOf(settings)}`);
}

/** Last opened, first closed. */
async function closeAll(closing: (() => Promise<void>)[]): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}

async function startServer(settings: Settings, installation: Installation): Promise<NestFastifyApplication> {
  const { urls, masterKey, pushKeys, mail } = installation;
  const app = await createServer(settings.with({ masterKey, pushKeys, mail }), urls);
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

/** Ctrl+C may be delivered twice, to us and to the group: stopping happens once. Whoever hangs on is not waited for for ever. */
function stopWhenTold(stop: () => Promise<void>): void {
  let isStopping = false;
  const stopOnce = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), 8000).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stopOnce).on('SIGTERM', stopOnce).on('SIGHUP', stopOnce);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
