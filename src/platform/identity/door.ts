import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PersonView } from '../../contract/agencies.js';
import type { ProblemCode } from '../../contract/problems.js';
import type { DemonstrationPerson } from '../../contract/session.js';
import { refusalOf, sqlStateOf } from '../database/refusal.js';
import { Settings } from '../settings/settings.js';

/** An account that a password may open. */
export interface Account {
  readonly userId: string;
  readonly passwordHash: string;
}

/** Whom an invitation is for. */
export interface Invited {
  readonly name: string;
  readonly agency: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** A secret of 256 bits for a session or an invitation: only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Opens and ends sessions, by a login of its own that can reach no case. */
@Injectable()
export class Door {
  constructor(
    @Inject(getDataSourceToken('door')) private readonly door: DataSource,
    private readonly settings: Settings,
  ) {}

  /** At most two: one e-mail may have an account at two agencies. */
  accountsOf(email: string): Promise<Account[]> {
    return this.ask(`select user_id as "userId", password_hash as "passwordHash" from gate.accounts_of($1)`, [email]);
  }

  /** The token of a new session for this person. */
  async open(userId: string): Promise<string> {
    const token = newToken();
    const { sessionIdleSeconds, sessionSeconds } = this.settings;
    await this.ask('select gate.open_session($1, $2, make_interval(secs => $3), make_interval(secs => $4))', [
      token,
      userId,
      sessionIdleSeconds,
      sessionSeconds,
    ]);
    return token;
  }

  /** Ends it, and says which it was. */
  async close(token: string): Promise<string[]> {
    return idsOf(await this.ask<{ id: string | null }>('select gate.end_session($1) as id', [token]));
  }

  async seen(token: string): Promise<void> {
    await this.ask('select gate.seen($1)', [token]);
  }

  /** @throws UnauthorizedException when nobody is signed in by it */
  async passwordOf(token: string): Promise<string> {
    const [row] = await this.ask<{ hash: string | null }>('select gate.password_of($1) as hash', [token]);
    if (row?.hash == null) throw new UnauthorizedException();
    return row.hash;
  }

  /** Sets it, and ends the person's other sessions: these. */
  async changePassword(token: string, hash: string): Promise<string[]> {
    return idsOf(await this.ask<{ id: string }>('select id from gate.change_password($1, $2) as id', [token, hash]));
  }

  /** The token of a phone, by the code that its holder was shown; undefined where there is no such code any more. */
  async enrolPhone(code: string): Promise<string | undefined> {
    const token = newToken();
    try {
      await this.door.query('select gate.enrol_phone($1, $2)', [code, token]);
      return token;
    } catch (error) {
      if (sqlStateOf(error) === '28000') return undefined;
      throw refusalOf(error);
    }
  }

  async endPhone(token: string): Promise<void> {
    await this.ask('select gate.end_phone($1)', [token]);
  }

  async invitation(token: string): Promise<Invited | undefined> {
    const [invited] = await this.ask<Invited>(
      'select name, agency, email, expires_at as "expiresAt" from samverka.invited($1)',
      [token],
    );
    return invited;
  }

  /** Whose invitation it was; undefined when it is used, too old, or none. */
  async accept(token: string, hash: string): Promise<string | undefined> {
    try {
      const [row] = await this.door.query<[{ id: string }]>('select gate.accept($1, $2) as id', [token, hash]);
      return row.id;
    } catch (error) {
      if (sqlStateOf(error) === '28000') return undefined;
      throw refusalOf(error);
    }
  }

  /** Counts an attempt before it is made: how many seconds it has to wait, 0 for none. */
  async attempt(keys: Buffer[], allowances: number[]): Promise<number> {
    const [row] = await this.ask<{ wait: number }>('select gate.attempt($1, $2) as wait', [keys, allowances]);
    return row?.wait ?? 0;
  }

  /** Somebody was not let in by this e-mail: as long and as much for one that nobody has. */
  async keepOut(email: string, code: ProblemCode): Promise<void> {
    await this.ask('select gate.kept_out($1, $2)', [email, code]);
  }

  async forgive(keys: Buffer[]): Promise<void> {
    await this.ask('select gate.forgive($1)', [keys]);
  }

  /** Those whom the sign-in page of a demonstration offers. */
  async demonstrationPeople(): Promise<DemonstrationPerson[]> {
    const sql =
      'select id, agency_id as "agencyId", name, initials, title, roles, agency from samverka.demonstration_people()';
    const people = await this.ask<PersonView & Omit<DemonstrationPerson, 'person'>>(sql, []);
    return people.map(({ agency, roles, ...person }) => ({ person, agency, roles }));
  }

  private async ask<T>(sql: string, values: unknown[]): Promise<T[]> {
    try {
      return await this.door.query<T[]>(sql, values);
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function idsOf(rows: readonly { id: string | null }[]): string[] {
  return rows.flatMap(({ id }) => id ?? []);
}
