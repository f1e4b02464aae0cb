import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { ActionView } from '../../src/contract/actions.js';
import type { Audience } from '../../src/contract/agencies.js';
import { unpackBoard } from '../../src/contract/board-packing.js';
import type { BoardView } from '../../src/contract/boards.js';
import type { CardFace, CardView } from '../../src/contract/cards.js';
import type { CaseView, DescribeCase, OpenCase } from '../../src/contract/cases.js';
import type { ConsentView, RecordConsent } from '../../src/contract/consents.js';
import type { Sharing } from '../../src/contract/grounds.js';
import type { LiveEventName, LiveEvents, LiveReply, LiveRequests, LiveView } from '../../src/contract/live.js';
import type { NoteView } from '../../src/contract/notes.js';
import type { Problem } from '../../src/contract/problems.js';
import type { AddPerson, CasePersonView } from '../../src/contract/persons.js';
import type { MakeRequest, RequestView } from '../../src/contract/requests.js';
import type { StreamPosition } from '../../src/contract/streams.js';
import { aConsent, aRequest, lawfully } from './a-wish.js';
import { aPerson } from './a-person.js';
import { parsedOrText } from './parsed.js';

export interface Answer<T = unknown> {
  status: number;
  body: T;
  text: string;
  headers: Headers;
}

export interface Heard {
  event: LiveEventName;
  payload: unknown;
  at?: StreamPosition;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A case that is none: what is told about it only proves that all told before has been heard. */
export const barrier = '00000000-0000-4000-8000-000000000000';

function isBarrier(payload: unknown): boolean {
  return (payload as { caseId?: string } | null | undefined)?.caseId === barrier;
}

/** A person at a desk: what she does, reads and hears, over the real interface. */
export class Person {
  readonly heard: Heard[] = [];
  socket: Socket<LiveEvents, LiveRequests> | undefined;

  constructor(
    readonly url: string,
    readonly id: string,
    readonly agencyId: string,
    public token: string,
  ) {}

  async asks<T = unknown>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(this.url + path, {
      method,
      ...sent,
      headers: { origin: this.url, cookie: `samverka=${this.token}`, ...type, ...headers },
    });
    const text = await response.text();
    return { status: response.status, text, body: parsedOrText(text) as T, headers: response.headers };
  }

  /** What it answers, when it must succeed. */
  async does<T>(method: Method, path: string, body?: unknown): Promise<T> {
    const answer = await this.asks<T>(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${String(answer.status)} ${answer.text}`);
    return answer.body;
  }

  opens(boardId: string, wishes: Partial<OpenCase> = {}): Promise<CardView> {
    const file = {
      requestId: randomUUID(),
      title: 'Ett ärende',
      stage: 'concern',
      areaId: null,
      labels: [],
      dueOn: null,
      responsibleId: null,
      isRestricted: false,
      agencyIds: [],
      sharing: this.shares(wishes.agencyIds ?? []),
      ...wishes,
    };
    return this.does('POST', `/api/boards/${boardId}/cards`, file);
  }

  /** Says this anew on the card; what the others come to read of it, to prevent crime. */
  async describes(caseId: string, said: Partial<DescribeCase>): Promise<CardFace> {
    const { card } = await this.reads(caseId);
    const { revision, title, areaId, labels, dueOn } = card;
    const description = { revision, title, areaId, labels, dueOn, sharing: this.shares(card.agencyIds), ...said };
    return this.does('PUT', `/api/cases/${caseId}/description`, description);
  }

  writes(caseId: string, audience: Audience, body = 'En anteckning', id: string = randomUUID()): Promise<NoteView> {
    return this.does('POST', `/api/cases/${caseId}/notes`, { id, body, audience, sharing: this.shares(audience) });
  }

  /** To prevent crime, which reaches every other public authority; nothing where nobody else is told. */
  shares(audience: Audience): Sharing | null {
    const others = audience.filter((agencyId) => agencyId !== this.agencyId);
    return others.length === 0 ? null : lawfully(others);
  }

  plans(caseId: string, audience: Audience, task = 'En åtgärd', id: string = randomUUID()): Promise<ActionView> {
    const action = { id, task, audience, ownerId: this.id, dueOn: null, sharing: this.shares(audience) };
    return this.does('POST', `/api/cases/${caseId}/actions`, action);
  }

  /** To prevent crime, as `shares`. */
  invites(caseId: string, agencyId: string): Promise<CardFace> {
    return this.does('POST', `/api/cases/${caseId}/agencies`, {
      agencyId,
      sharing: lawfully([agencyId]),
      persons: [],
      notes: [],
      actions: [],
    });
  }

  /** Records that the family agrees to these agencies sharing. */
  records(caseId: string, audience: Audience, wishes: Partial<RecordConsent> = {}): Promise<ConsentView> {
    return this.does('POST', `/api/cases/${caseId}/consents`, { ...aConsent(audience), ...wishes });
  }

  /** Asks another agency on the case for something. */
  requests(caseId: string, askedAgencyId: string, wishes: Partial<MakeRequest> = {}): Promise<RequestView> {
    return this.does('POST', `/api/cases/${caseId}/requests`, { ...aRequest(askedAgencyId), ...wishes });
  }

  /** Adds a youth to the case; the police say how sure they are. */
  async adds(caseId: string, audience: Audience, wishes: Partial<AddPerson> = {}): Promise<CasePersonView> {
    const { may } = await this.reads(caseId);
    const person = { ...aPerson(audience, may.markPersons), sharing: this.shares(audience), ...wishes };
    return this.does('POST', `/api/cases/${caseId}/persons`, person);
  }

  reads(caseId: string): Promise<CaseView> {
    return this.does('GET', `/api/cases/${caseId}`);
  }

  async readsBoard(boardId: string): Promise<BoardView> {
    return unpackBoard(await this.does('GET', `/api/boards/${boardId}`));
  }

  /** The code of the problem that it meets with. */
  async meets(method: Method, path: string, body?: unknown): Promise<Pick<Problem, 'status' | 'code'>> {
    const { status, body: problem } = await this.asks<Problem>(method, path, body);
    return { status, code: problem.code };
  }

  connects(): Socket<LiveEvents, LiveRequests> {
    this.socket = io(this.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: `samverka=${this.token}`, origin: this.url },
    });
    this.socket.onAny((event: LiveEventName, payload: unknown, at?: StreamPosition) => {
      if (!isBarrier(payload)) this.heard.push({ event, payload, at });
    });
    return this.socket;
  }

  /** What the server answers over the socket; why it would not let her in, if it would not. */
  async asksLive(event: keyof LiveRequests, message: unknown): Promise<unknown> {
    const socket = this.socket?.active === true ? this.socket : this.connects(); // one that was cut does not come back
    const refusal = socket.connected ? undefined : await connectionOf(socket);
    if (refusal !== undefined) this.leaves();
    return refusal ?? answerOf(socket, event, message);
  }

  watches(view: LiveView): Promise<LiveReply<{ digest: string; presentIds: string[] }>> {
    return this.asksLive('view.watch', view) as Promise<LiveReply<{ digest: string; presentIds: string[] }>>;
  }

  watchesCase(caseId: string) {
    return this.watches({ kind: 'case', id: caseId });
  }

  watchesBoard(boardId: string) {
    return this.watches({ kind: 'board', id: boardId });
  }

  leaves(): void {
    this.socket?.close();
    this.socket = undefined;
  }
}

function connectionOf(socket: Socket): Promise<LiveReply<object> | undefined> {
  return new Promise((resolve) => {
    socket.once('connect', () => {
      resolve(undefined);
    });
    socket.once('connect_error', ({ message }) => {
      resolve({ ok: false, code: message });
    });
  });
}

/** Or that the connection was cut meanwhile. */
function answerOf(socket: Socket, event: string, message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once('disconnect', (reason) => {
      resolve({ ok: false, code: reason });
    });
    socket.emit(event, message, resolve);
  });
}
