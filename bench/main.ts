import type { Bench } from './figure.js';
import { boards } from './figures/boards.js';
import { caseNotes } from './figures/case-notes.js';
import { concernsRaised } from './figures/concerns.js';
import { connections } from './figures/connections.js';
import { fanOut } from './figures/fan-out.js';
import { firstScript } from './figures/first-script.js';
import { latency } from './figures/latency.js';
import { hotWrites, writes } from './figures/writes.js';
import { longCase } from './figures/long-case.js';
import { move } from './figures/move.js';
import { persons } from './figures/persons.js';
import { publicPage } from './figures/public-page.js';
import { restart } from './figures/restart.js';
import { scroll } from './figures/scroll.js';
import { search } from './figures/search.js';
import { starts } from './figures/starts.js';
import { Lab } from './lab/lab.js';
import { keep, print } from './results.js';
import { say } from './say.js';

const benches: Readonly<Record<string, Bench>> = {
  writes,
  'hot-writes': hotWrites,
  latency,
  'fan-out': fanOut,
  boards,
  case: caseNotes,
  'long-case': longCase,
  search,
  concerns: concernsRaised,
  persons,
  public: publicPage,
  connections,
  restart,
  move,
  scroll,
  script: firstScript,
  start: starts,
};

const asked = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(benches) : asked;
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  say(`No such figure: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  await measureAll();
}

async function measureAll(): Promise<void> {
  const lab = await Lab.open();
  process.once('SIGINT', () => void lab.close().finally(() => process.exit(130)));
  try {
    for (const name of names) await measure(name, lab);
  } finally {
    await lab.close();
  }
}

async function measure(name: string, lab: Lab): Promise<void> {
  say(`\n▸ ${name}`);
  const figures = (await benches[name]?.(lab)) ?? [];
  print(figures);
  keep(figures);
}
