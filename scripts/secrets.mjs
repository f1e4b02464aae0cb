// Draws the master key and the passwords of docker-compose.yml, and writes them and the URLs with them in secrets/: once, and never over
// what is there. `node scripts/secrets.mjs [folder] [host:port]`
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder = 'secrets', host = 'postgres:5432'] = process.argv.slice(2);
const logins = ['app', 'teller', 'door', 'operator', 'jobs', 'citizen'];

if (existsSync(folder)) {
  process.stderr.write(
    `${folder} is there already: nothing is drawn anew, since the database knows these passwords.\n`,
  );
  process.exit(1);
}
mkdirSync(folder, { mode: 0o700 }); // nobody else gets in, though a container may read what is handed to it
const owner = password();
write('postgres_password', owner);
write('migration_database_url', url('postgres', owner));
write('master_key', randomBytes(32).toString('base64'));
for (const login of logins) write(`${login}_database_url`, url(`samverka_${login}`, password()));
process.stdout.write(
  `${folder}: the master key, a password for Postgres and the URLs of seven logins. Keep a copy where no backup of the database lies:\nwithout the master key nobody reads what was written, and with it whoever has the database reads all of it.\n`,
);

function password() {
  return randomBytes(24).toString('hex');
}

function url(login, secret) {
  return `postgres://${login}:${secret}@${host}/samverka`;
}

/** Readable within the folder: the user in the container is another than the one who runs this. */
function write(name, text) {
  writeFileSync(join(folder, name), text, { mode: 0o444 });
}
