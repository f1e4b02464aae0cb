import { usableBinaries } from './binaries.js';
import { bringUp, type Running } from './bring-up.js';
import { OwnerLock } from './owner-lock.js';
import { placesFor } from './places.js';
import { stopPostmaster } from './postmaster.js';
import { isPostgresOf } from './process-mark.js';
import { asRefusal } from './refusal.js';
import { forgetSettings } from './saved-state.js';
import { serverUser } from './server-user.js';
import type { Site } from './site.js';

/** Where to keep the database, and how carefully. */
export interface EmbeddedClusterOptions {
  dataDir: string;
  /** Told what a person at the keyboard may want to know; silent without it. */
  log?: (line: string) => void;
  /** False for tests: faster, and a power cut may take everything. */
  durable?: boolean;
}

/** A real Postgres out of npm on a data directory of its own: for demonstration, development and tests. */
export class EmbeddedCluster {
  /** Opens the database as its superuser. Holds the password: never to be logged. */
  readonly ownerUrl: string;
  /** Whether it was found running, left by an owner who was killed. */
  readonly wasAdopted: boolean;
  /** Where the data really is, which is elsewhere than asked when Postgres' user may not go there. */
  readonly dataDir: string;
  private stopping: Promise<void> | undefined;

  private constructor(
    private readonly site: Site,
    private readonly lock: OwnerLock,
    private readonly running: Running,
  ) {
    ({ ownerUrl: this.ownerUrl, wasAdopted: this.wasAdopted } = running);
    this.dataDir = site.dataDir;
    process.once('exit', this.tellToStop);
  }

  /** Starts the database, making it first if need be. Refuses with `EmbeddedClusterRefused`. */
  static async start(options: EmbeddedClusterOptions): Promise<EmbeddedCluster> {
    try {
      return await EmbeddedCluster.startOn(await siteFor(options));
    } catch (error) {
      throw asRefusal(error, options.dataDir);
    }
  }

  /** Ends all sessions and stops. Returns when it is gone; asking again is harmless. */
  stop(): Promise<void> {
    this.stopping ??= this.stopOnce();
    return this.stopping;
  }

  private static async startOn(site: Site): Promise<EmbeddedCluster> {
    const lock = await OwnerLock.take(site.lock);
    try {
      return new EmbeddedCluster(site, lock, await bringUp(site));
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private async stopOnce(): Promise<void> {
    process.removeListener('exit', this.tellToStop);
    await stopPostmaster(this.site);
    await this.lock.release();
  }

  /** For an owner who ends without having stopped it: nobody is left to wait, but it need not live on for ever. */
  private readonly tellToStop = (): void => {
    if (!isPostgresOf(this.running.pid, this.dataDir)) return;
    forgetSettings(this.site.state);
    process.kill(this.running.pid, 'SIGINT');
  };
}

async function siteFor({ dataDir, log: say = () => undefined, durable = true }: EmbeddedClusterOptions): Promise<Site> {
  const as = await serverUser(dataDir);
  const [places, binaries] = [await placesFor(dataDir, as, say), await usableBinaries(as, say)];
  return { ...places, as, binaries, durable, say };
}
