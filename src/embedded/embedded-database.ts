import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database in a cluster, and the URL by which each part of the server signs in to it. */
export interface EmbeddedDatabase {
  readonly ownerUrl: string;
  readonly urls: Readonly<Record<'app' | 'teller' | 'door' | 'operator' | 'jobs' | 'citizen', string>>;
}

/**
 * A database of this name in the cluster, made first if need be. Its logins are its own, with passwords made anew at
 * each start: they take effect when the database is next migrated.
 */
export async function databaseIn(clusterUrl: string, name: string): Promise<EmbeddedDatabase> {
  const owner = new Client({ connectionString: clusterUrl });
  await owner.connect();
  try {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await owner.query('create database ' + owner.escapeIdentifier(name));
  } finally {
    await owner.end();
  }
  return urlsFor(clusterUrl, name);
}

/** The URLs of a database, with new passwords. */
export function urlsFor(clusterUrl: string, name: string): EmbeddedDatabase {
  const ownerUrl = urlIn(clusterUrl, name);
  const login = (part: string) => urlIn(clusterUrl, name, `${name}_${part}`);
  return {
    ownerUrl,
    urls: {
      app: login('app'),
      teller: login('teller'),
      door: login('door'),
      operator: login('operator'),
      jobs: login('jobs'),
      citizen: login('citizen'),
    },
  };
}

function urlIn(clusterUrl: string, name: string, login?: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  if (login !== undefined) Object.assign(url, { username: login, password: randomBytes(24).toString('base64url') });
  return url.href;
}
