import { createServer } from 'node:net';
import { Client } from 'pg';
import type { Site } from './site.js';

/** The address of the database for its owner. */
export function ownerUrlFor(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
}

/** Whether our password opens what listens there, and whether it is this database and no other. */
export async function opens({ dataDir }: Site, port: number, password: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrlFor(port, password), connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === dataDir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(address && typeof address === 'object' ? address.port : 0);
      });
    });
  });
}
