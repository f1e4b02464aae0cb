import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';
import { poolSizes } from '../../src/platform/database/logins.js';
import { floorWrite, type FloorNote } from './floor-write.js';

/**
 * What the product is measured against: bare Socket.IO, and one bare `pg` transaction with row security. It signs nobody
 * in, validates nothing, keeps no log, and tells whoever is in the room.
 */
const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: poolSizes.app });
const http = createServer();
const sockets = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

sockets.on('connection', (socket) => {
  socket.on('watch', async (caseId: string, answer: (told: object) => void) => {
    await socket.join(caseId);
    answer({});
  });
  socket.on('write', (note: FloorNote, answer: (kept: unknown) => void) => {
    void write(note).then(answer);
  });
});

async function write(note: FloorNote): Promise<unknown> {
  const { view, at } = await floorWrite(pool, note);
  sockets.to(note.caseId).emit('note.written', view, at);
  return view;
}

http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('The floor is open.\n'));
process.once('SIGTERM', () => {
  process.exit(0);
});
