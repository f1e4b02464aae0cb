import type { Asking, Came } from './asking.js';
import type { Place, Section } from './place.js';
import type { Asker } from './who.js';

/** One field of the table, at one of the places that its column stands for. */
interface Field {
  readonly line: string;
  readonly asker: Asker;
  readonly place: Place;
  readonly may: boolean;
}

/** What is said to whoever may not, or may not know. */
const refusals = ['not-signed-in', 'role-missing', 'not-found', 'case-closed'];

/** What is said only to whoever may, and comes too late or with the wrong word: the request would have been hers to make. */
const heeded = [
  'card-changed',
  'note-changed',
  'action-changed',
  'consent-changed',
  'request-changed',
  'person-changed',
  'persons-merged',
  'readers-missing',
  'promise-begun',
  'webhook-off',
  'agreement-unsigned',
  'agreement-over',
  'file-faulty',
  'agreement-signed',
  'promise-changed',
  'place-taken',
  'voice-changed',
  'matter-changed',
  'wrong-credentials',
  'too-many-attempts',
  'wrong-password',
  'invitation-invalid',
  'phone-code-invalid',
  'push-unknown',
];

/** Whatever is otherwise than this line says. */
export async function findingsOf({ lines, places }: Section, line: string, asking: Asking): Promise<string[]> {
  const findings: string[] = [];
  for (const [column, who] of Object.entries(lines[line] ?? {}))
    for (const place of (places[column] ?? []).filter(({ guessed }) => isAskedBy(line, guessed)))
      for (const asker of askers) {
        const finding = await findingIn({ line, asker, place, may: who.includes(asker) }, asking);
        if (finding !== null) findings.push(`${line} · ${column} (${place.name}) · ${asker}: ${finding}`);
      }
  return findings;
}

const askers: readonly Asker[] = [
  'stranger',
  'phone',
  'operator',
  'communicator',
  'manager',
  'principal',
  'contact',
  'coordinator',
  'caseworker',
];

/** Without ids, or by none of its own, there is nothing to guess. */
function isAskedBy(line: string, ids: readonly string[]): boolean {
  return !line.includes('/:') || ids.some((id) => line.includes(`:${id}`));
}

async function findingIn({ line, asker, place, may }: Field, asking: Asking): Promise<string | null> {
  const { ids, guess, knownTo } = place;
  if (may) return letIn(await asking.one(line, asker, ids(asker)));
  if (knownTo.includes(asker)) return refused(await asking.one(line, asker, ids(asker)));
  const [came, unknown] = await asking.both(line, asker, ids(asker), guess(asker));
  return (
    refused(came) ??
    (came.bytes === unknown.bytes ? null : `told apart from what there is not: ${differenceOf(came, unknown)}`)
  );
}

function letIn({ code, bytes }: Came): string | null {
  return code === null || heeded.includes(code) ? null : `may, and was refused: ${bytes.slice(-300)}`;
}

function refused({ code, bytes }: Came): string | null {
  return code !== null && refusals.includes(code) ? null : `may not, and was answered: ${bytes.slice(-300)}`;
}

/** Where they differ. */
function differenceOf(came: Came, unknown: Came): string {
  const [one, other] = [came.bytes.split('\n'), unknown.bytes.split('\n')];
  return [...one.filter((line) => !other.includes(line)), '—', ...other.filter((line) => !one.includes(line))].join(
    '\n',
  );
}
