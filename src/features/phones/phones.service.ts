import { HttpStatus, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import {
  type PhoneCode,
  phoneCodeLength,
  phoneCodeLetters,
  type PhoneSession,
  type PhonesView,
  type PhoneView,
} from '../../contract/phones.js';
import { Database } from '../../platform/database/database.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { Attempts } from '../../platform/identity/attempts.js';
import { Door } from '../../platform/identity/door.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PhoneReceiptsService } from '../concerns/phone-receipts.service.js';

/** Phones that raise concerns: enrolled by a code from their holder's desk, and ended there. */
@Injectable()
export class PhonesService {
  constructor(
    private readonly database: Database,
    private readonly door: Door,
    private readonly attempts: Attempts,
    private readonly receipts: PhoneReceiptsService,
  ) {}

  list(viewer: Viewer): Promise<PhonesView> {
    return this.database.readAs(viewer, async ({ rows }) => ({
      phones: (await rows.query<Row[]>(phonesSql)).map(viewOf),
    }));
  }

  makeCode(viewer: Viewer): Promise<PhoneCode> {
    const code = newCode();
    return this.database.as(viewer, async (transaction) => {
      const expiresAt = await transaction.call<Date>('select samverka.make_phone_code($1)', [code]);
      return { code, expiresAt: expiresAt.toISOString() };
    });
  }

  /** @throws NotFoundException when it is none that she may end */
  end(viewer: Viewer, phoneId: string): Promise<void> {
    return this.database.as(viewer, async (transaction) => {
      await transaction.call('select samverka.end_phone($1)', [phoneId]);
    });
  }

  /** The token of the phone. Guessing is slowed as at the sign-in. */
  async enrol(code: string, address: string): Promise<string> {
    const forgive = await this.attempts.beginFrom(address);
    const token = await this.door.enrolPhone(code);
    if (token === undefined) throw new ProblemException(HttpStatus.NOT_FOUND, 'phone-code-invalid');
    await forgive();
    return token;
  }

  session(phone: Viewer): Promise<PhoneSession> {
    return this.database.readAs(phone, (transaction) => this.receipts.session(transaction));
  }

  async leave({ sessionToken }: Viewer): Promise<void> {
    await this.door.endPhone(sessionToken);
  }
}

interface Row extends Omit<PhoneView, 'enrolledAt' | 'expiresAt'> {
  readonly enrolledAt: Date;
  readonly expiresAt: Date;
}

function viewOf({ enrolledAt, expiresAt, ...phone }: Row): PhoneView {
  return { ...phone, enrolledAt: enrolledAt.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** 40 bits, for ten minutes. */
function newCode(): string {
  const letters = Array.from({ length: phoneCodeLength }, () => phoneCodeLetters[randomInt(phoneCodeLetters.length)]);
  return letters.join('');
}

const phonesSql = `
  select id, user_id as "personId", name, enrolled_at as "enrolledAt", expires_at as "expiresAt" from samverka.phones()`;
