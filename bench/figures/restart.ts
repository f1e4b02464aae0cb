import { connected } from '../data/live.js';
import { atMost, type Figure, figure } from '../figure.js';
import { type Child, startProduct } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { idOf } from '../load/people.js';
import { RawSocket } from '../load/raw-socket.js';

const board = { kind: 'board', id: idOf('board crowd') };
/** As the client waits (client/src/lib/live/live-socket.ts). */
const retryMs = { least: 500, most: 8000 };

/** The server ends and starts again: when everybody is current again, and what each has asked for that. */
export async function restart(lab: Lab): Promise<Figure[]> {
  const database = await lab.live();
  const first = await lab.product(database);
  const clients = Array.from({ length: connected }, (_, n) => new Client(first, idOf(`person crowd ${String(n)}`)));
  await inGroups(clients, (client) => client.begin());
  const before = clients.reduce((sum, { asked }) => sum + asked, 0);
  const since = performance.now();
  const back = Promise.all(clients.map((client) => client.comesBack()));
  await first.stop('SIGKILL');
  const second = await startProduct(database.urls, first.port);
  const startedAfter = performance.now() - since;
  await back;
  const seconds = (performance.now() - since) / 1000;
  const asked = clients.reduce((sum, client) => sum + client.asked, 0) - before;
  for (const client of clients) client.end();
  await second.stop();
  const name = `${String(connected)} clients current again after a restart`;
  return [
    figure({ name, value: seconds, unit: 's' }),
    figure({ name: `${name}: of it the start`, value: startedAfter / 1000, unit: 's' }),
    figure({ name: `${name}: requests each`, value: asked / connected, unit: 'requests', bar: atMost(1) }),
  ];
}

/** One who watches a board, and comes back as our client does. */
class Client {
  asked = 0;
  private digest = '';
  private socket: RawSocket | undefined;
  private tries = 0;

  constructor(
    private readonly server: Child,
    private readonly userId: string,
  ) {}

  async begin(): Promise<void> {
    this.socket = await RawSocket.connect(this.server, this.userId);
    this.digest = await this.watch(this.socket);
  }

  /** Cut off, and then current: an equal digest means that nothing was missed, and nothing is fetched. */
  comesBack(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket?.onClose(() => {
        this.reconnect().then(resolve, reject);
      });
    });
  }

  end(): void {
    this.socket?.close();
  }

  private async reconnect(): Promise<void> {
    const longest = Math.min(retryMs.most, retryMs.least * 2 ** this.tries++);
    await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
    const socket = await RawSocket.connect(this.server, this.userId).catch(() => undefined);
    if (socket === undefined) return this.reconnect();
    this.socket = socket;
    if ((await this.watch(socket)) !== this.digest) throw new Error('something was missed, though nobody wrote');
  }

  private async watch(socket: RawSocket): Promise<string> {
    this.asked++;
    return ((await socket.ask('view.watch', board)) as { digest: string }).digest;
  }
}

async function inGroups(clients: readonly Client[], work: (client: Client) => Promise<void>): Promise<void> {
  for (let from = 0; from < clients.length; from += 50) await Promise.all(clients.slice(from, from + 50).map(work));
}
