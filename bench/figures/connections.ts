import { connected } from '../data/live.js';
import { atLeast, atMost, type Figure, figure } from '../figure.js';
import type { Child } from '../lab/children.js';
import type { Lab } from '../lab/lab.js';
import { idOf } from '../load/people.js';
import { RawSocket } from '../load/raw-socket.js';

/** How many try at the same time. */
const atOnce = 50;

/** Two thousand people open a board: how fast they are in and watch, and what each costs in memory. */
export async function connections(lab: Lab): Promise<Figure[]> {
  const database = await lab.live();
  const [product, floor] = [await lab.product(database), await lab.floor(database)];
  const board = idOf('board crowd');
  const bare = await gathered(floor, (socket) => socket.ask('watch', board));
  const ours = await gathered(product, (socket) => socket.ask('view.watch', { kind: 'board', id: board }));
  await Promise.all([product.stop(), floor.stop()]);
  const name = `${String(connected)} sockets watch a board`;
  return [
    figure({
      name: `${name}: rate`,
      value: ours.perSecond,
      unit: 'connections/s',
      floor: bare.perSecond,
      bar: atLeast(300),
    }),
    figure({ name: `${name}: memory each`, value: ours.kibEach, unit: 'KiB', floor: bare.kibEach, bar: atMost(60) }),
  ];
}

async function gathered(server: Child, watch: (socket: RawSocket) => Promise<unknown>) {
  const before = server.memory();
  const since = performance.now();
  const sockets = await connectAll(server, watch);
  const perSecond = connected / ((performance.now() - since) / 1000);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const kibEach = (server.memory() - before) / 1024 / connected;
  for (const socket of sockets) socket.close();
  return { perSecond, kibEach };
}

async function connectAll(server: Child, watch: (socket: RawSocket) => Promise<unknown>): Promise<RawSocket[]> {
  const sockets: RawSocket[] = [];
  let next = 0;
  const loop = async () => {
    for (let n = next++; n < connected; n = next++) {
      const socket = await RawSocket.connect(server, idOf(`person crowd ${String(n)}`));
      const answer = (await watch(socket)) as { ok?: boolean };
      if (answer.ok === false) throw new Error(JSON.stringify(answer));
      sockets.push(socket);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  return sockets;
}
