import { draftsSettled } from '../drafts/drafts.js';
import { isProblem, problemOf, UnreachableError } from '../http.js';
import { useLiveStore } from '../live/live-store.js';
import {
  changeOutgoing,
  findOutgoing,
  outgoingHere,
  settleLeft,
  takeOutgoing,
  type OutgoingDraft,
} from './outgoing.js';
import type { Sender, Senders } from './sender.js';

const retryMs = { least: 1000, most: 30_000 };

/** Takes what is let go of to the server: one at a time, in order, each until there is an answer. */
export class Postman {
  private isOut = false;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly senders: () => Senders | null,
    private readonly tellStuck: (isStuck: boolean) => void,
  ) {}

  /** Goes at once: something new is waiting, or there is reason to believe that it will work now. */
  hurry(): void {
    this.tries = 0;
    void this.go();
  }

  rest(): void {
    clearTimeout(this.timer);
  }

  private async go(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isOut) return;
    this.isOut = true;
    const isThrough = await this.deliverAll();
    this.isOut = false;
    this.tellStuck(!isThrough);
    if (isThrough) return;
    if (this.senders()) this.timer = setTimeout(() => void this.go(), this.delay());
  }

  /** False when it got stuck. */
  private async deliverAll(): Promise<boolean> {
    for (let next = nextInLine(); next; next = nextInLine()) {
      if (!(await this.deliver(next))) return false;
      this.tellStuck(false);
    }
    return true;
  }

  private async deliver({ id, content: { kind, isTried } }: OutgoingDraft): Promise<boolean> {
    if (isCutOff()) return false;
    if (!isTried) changeOutgoing(id, { isTried: true });
    await draftsSettled();
    const [outgoing, sender] = [findOutgoing(id), this.senders()?.[kind]];
    return outgoing !== undefined && sender !== undefined && hand(outgoing, sender);
  }

  /** With chance in it, so that everybody does not come back at the same moment. */
  private delay(): number {
    const longest = Math.min(retryMs.most, retryMs.least * 2 ** this.tries++);
    return longest * (0.5 + Math.random() / 2);
  }
}

/** True once there is an answer, whichever it is. */
async function hand(outgoing: OutgoingDraft, sender: Sender): Promise<boolean> {
  try {
    await sender.send(outgoing);
    if (!takeOutgoing(outgoing.id)) settleLeft(outgoing.id, null);
  } catch (error) {
    if (isPassing(error)) return false;
    if (takeOutgoing(outgoing.id)) sender.takeBack(outgoing, { because: 'refused', error });
    else settleLeft(outgoing.id, problemOf(error));
  }
  return true;
}

function nextInLine(): OutgoingDraft | undefined {
  return outgoingHere().find(({ content }) => content.heldUntil === null);
}

/** Nothing leaves this machine: then what waits has surely not been sent, and can be had back. */
function isCutOff(): boolean {
  return !navigator.onLine && useLiveStore.getState().state !== 'connected';
}

/** No word on the thing itself: it may have arrived, or will be welcome later, or when she is signed in again. */
function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return (['busy', 'too-many-requests', 'not-signed-in'] as const).some((code) => isProblem(error, code));
}
