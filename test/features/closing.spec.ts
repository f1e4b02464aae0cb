import { connect } from 'node:net';
import { Scene } from '../hardening/scene.js';

/** Who has begun a request, and is slow to end it. */
async function begun({ port, token }: { port: number; token: string }): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.on('error', () => undefined); // it is cut, as it should be
  socket.write(
    `POST /api/search HTTP/1.1\r\nhost: 127.0.0.1:${String(port)}\r\norigin: http://127.0.0.1:${String(port)}\r\n` +
      `cookie: samverka=${token}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
  );
}

describe('a server that closes', () => {
  it('waits neither for a request that is not ended, nor for who has a socket open', async () => {
    const scene = await Scene.begin();
    const person = await scene.on(scene.police);
    await person.watchesBoard(scene.board);
    await begun({ port: scene.world.settings.port, token: person.token });
    await person.readsBoard(scene.board); // by now the server has the other, too
    await scene.world.end();
  }, 15_000);
});
