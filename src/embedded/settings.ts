/** What we ask of Postgres beyond its own defaults. Given on the command line, so that the code alone decides. */
export function settingsFor(durable: boolean): string[] {
  return Object.entries({ ...WORK, ...SECRECY, ...(durable ? {} : HASTE) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}

const WORK = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '160',
  shared_buffers: '128MB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Nothing that people have written may reach a log. Errors of single statements are left out whole, since their own
 * text may quote a value ("invalid input syntax for type uuid: …"); they reach the caller all the same.
 */
const SECRECY = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: 'off',
  log_disconnections: 'off',
  log_lock_waits: 'off',
  log_temp_files: '-1',
  log_autovacuum_min_duration: '-1',
};

/** For tests only: what a power cut would take is made anew anyway. */
const HASTE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
