import { setTimeout as pause } from 'node:timers/promises';
import { initialised } from './initialise.js';
import { freePort, opens, ownerUrlFor } from './opening.js';
import { type Postmaster, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { EmbeddedClusterRefused } from './refusal.js';
import { type SavedState, saveState } from './saved-state.js';
import { settingsFor } from './settings.js';
import type { Site } from './site.js';

/** A Postgres that answers, and how we came by it. */
export interface Running {
  pid: number;
  ownerUrl: string;
  wasAdopted: boolean;
}

/** Goes on with a Postgres left running by an owner who was killed, or else starts one. */
export async function bringUp(site: Site): Promise<Running> {
  const state = await initialised(site);
  const left = await runningPostmaster(site);
  if (left && (await isAsWeWantIt(site, left, state))) {
    site.say('The database was still running after its last owner was killed; going on with it.');
    return { pid: left.pid, ownerUrl: ownerUrlFor(left.port, state.password), wasAdopted: true };
  }
  if (left) await stopPostmaster(site);
  const { pid, port } = await startOnFreePort(site);
  await rememberOpening(site, port, state);
  return { pid, ownerUrl: ownerUrlFor(port, state.password), wasAdopted: false };
}

async function isAsWeWantIt(site: Site, { port, isReady }: Postmaster, state: SavedState): Promise<boolean> {
  return isReady && state.settings === wishesOf(site) && opens(site, port, state.password);
}

/** Another may take the port between finding and using it; processes of a killed Postgres may take a moment to die. */
async function startOnFreePort(site: Site, attemptsLeft = 5): Promise<Postmaster> {
  try {
    return await startPostmaster(site, await freePort());
  } catch (error) {
    const passes = error instanceof Error && /already in use|could not bind|still in use/.test(error.message);
    if (!passes || attemptsLeft === 0) throw error;
  }
  await pause(300);
  return startOnFreePort(site, attemptsLeft - 1);
}

async function rememberOpening(site: Site, port: number, state: SavedState): Promise<void> {
  if (await opens(site, port, state.password)) {
    await saveState(site.state, { ...state, port, settings: wishesOf(site) });
    return;
  }
  await stopPostmaster(site);
  throw new EmbeddedClusterRefused(
    `The password in ${site.state} does not open the database beside it: remove that file and start again, and a new one is set.`,
  );
}

/** A server started with other programs or settings than today's is not gone on with. */
const wishesOf = (site: Site): string => [site.binaries.postgres, ...settingsFor(site.durable)].join(' ');
