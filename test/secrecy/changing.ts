import { inHerTransaction, type Statement } from './entering.js';
import { lawfully } from '../support/a-wish.js';
import type { Scene } from './scene.js';

export const notAnnounced = { code: '23000', message: 'changed and not announced' };
export const notDisclosed = { code: '23000', message: 'shared and not disclosed' };
/** Nobody tells others on the stream that is her own agency's alone, nor anything but a note. */
export const notHers = { code: '42501', message: 'not a reader of this stream' };
export const sameVersion = { code: '23000', message: 'changed and still the same version' };
/** Where the stream stands: what is written before it is announced takes the place after. */
export const head = 'select head from samverka.streams where id = $1';
export const beforeAnnounced = 1;

/** As anything that is sealed: the database cannot tell what it says, nor that it says nothing. */
const sealed = `decode(repeat('01', 64), 'hex')`;
export const sealedAnew = `decode(repeat('02', 64), 'hex')`;
export const sealedReason = Buffer.alloc(64, 1).toString('base64');

/** What the teacher of the scene does, and should not get away with: statement by statement. Its parts may be taken out. */
export class Changing {
  constructor(private readonly scene: () => Scene) {}

  /** What becomes of it when the teacher's own transaction holds these statements and is committed. */
  readonly commits = (...statements: Statement[]) => {
    const { world, people } = this.scene();
    return inHerTransaction(world, people.teacher, statements);
  };

  readonly announced = (streamId: string): Statement => [
    `select samverka.announce($1, '{"kind": "note.written"}')`,
    [streamId],
  ];

  readonly writing = (streamId: string, id: string, ahead = 0): Statement => {
    const sql = `insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, written_at, version, seq)
      values ($1, $2, $3, $4, $5, ${sealed}, now(), 1, (${head}) + $6)`;
    return [sql, [streamId, id, ...this.teacher(), ahead]];
  };

  readonly planning = (streamId: string, id: string, ahead = 0): Statement => {
    const sql = `insert into samverka.actions (stream_id, id, case_id, author_id, agency_id, task, owner_id, planned_at, version, changed_by, seq)
      values ($1, $2, $3, $4, $5, ${sealed}, $4, now(), 1, $4, (${head}) + $6)`;
    return [sql, [streamId, id, ...this.teacher(), ahead]];
  };

  readonly consenting = (streamId: string, id: string, ahead = 0): Statement => {
    const sql = `insert into samverka.consents (stream_id, id, case_id, author_id, agency_id, givers, is_signed, with_interpreter, agency_ids, information, purpose,
        valid_from, valid_until, recorded_at, version, changed_by, seq)
      values ($1, $2, $3, $4, $5, '{self}', true, false, $7, '{peers}', ${sealed}, '2026-11-24', '2027-11-24', now(), 1, $4, (${head}) + $6)`;
    return [sql, [streamId, id, ...this.teacher(), ahead, [this.scene().people.teacher.agencyId, ...this.others()]]];
  };

  /** Makes the stream of hers and one other, where the next stands. */
  readonly addressing = (other: string): Statement => [
    'select samverka.stream_for($1, $2)',
    [this.scene().ids.sharedCase, [this.scene().people.teacher.agencyId, other]],
  ];

  readonly asking = (other: string, id: string, ahead = 0): Statement => {
    const sql = `insert into samverka.requests (stream_id, id, case_id, author_id, agency_id, asked_agency_id, question, purpose, due_on, asked_at, version, changed_by, seq)
      select stream.id, $1, $2, $3, $4, $5, ${sealed}, ${sealed}, '2099-01-01', now(), 1, $3, stream.head + $6
        from samverka.streams stream where stream.case_id = $2 and stream.audience @> array[$4, $5]::uuid[] and cardinality(stream.audience) = 2`;
    return [sql, [id, ...this.teacher(), other, ahead]];
  };

  /** Somebody whom the school adds. */
  readonly adding = (streamId: string, id: string, ahead = 0): Statement => {
    const sql = `insert into samverka.persons (stream_id, id, case_id, author_id, agency_id, role, name, identity_kind, added_at, version, changed_by, term_agencies, terms, seq)
      values ($1, $2, $3, $4, $5, 'youth', ${sealed}, 'unknown', now(), 1, $4, '{}', '{}', (${head}) + $6)`;
    return [sql, [streamId, id, ...this.teacher(), ahead]];
  };

  readonly disclosing = (streamId: string, itemId: string, wishes: Partial<Disclosing> = {}): Statement => {
    const { version = 1, kind = 'note', to = this.others() } = wishes;
    const sharing = JSON.stringify({ ...lawfully(to), assessment: sealedReason });
    return ['select samverka.disclose($1, $2, $3, $4, $5, $6)', [streamId, kind, itemId, version, to, sharing]];
  };

  readonly unsaid = (itemId: string, version: number, kind = 'action'): Statement => [
    'select samverka.disclose_unsaid($1, $2, $3, $4)',
    [this.shared(), kind, itemId, version],
  ];

  readonly others = () => [this.scene().agencies.police, this.scene().agencies.social];
  readonly own = () => this.scene().ids.schoolStream;
  readonly shared = () => this.scene().ids.sharedStream;

  /** The case, and whose it is said to be. */
  private teacher(): string[] {
    const { ids, people } = this.scene();
    return [ids.sharedCase, people.teacher.id, people.teacher.agencyId];
  }
}

interface Disclosing {
  version: number;
  kind: string;
  to: string[];
}
