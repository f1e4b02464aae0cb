import { HttpStatus, Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { SignIn } from '../../contract/session.js';
import { ProblemException } from '../http/problem-codes.js';
import { Attempts } from './attempts.js';
import { Door } from './door.js';
import { openedBy } from './passwords.js';

/** Signs in by e-mail and password (Passport's local strategy). Never tells whether the account exists. */
@Injectable()
export class LocalSignIn {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly door: Door,
    private readonly attempts: Attempts,
  ) {
    this.passport.use(
      new Strategy({ usernameField: 'email', session: false }, (email, password, done) => {
        this.userOf(email, password).then((userId) => {
          done(null, userId ?? false);
        }, done);
      }),
    );
  }

  /**
   * Whom these open the door to.
   * @throws ProblemException `wrong-credentials` or `too-many-attempts`
   */
  async recognise({ email, password }: SignIn, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    return this.recognised({ email: account, password }, address).catch(async (error: unknown) => {
      if (error instanceof ProblemException) await this.door.keepOut(account, error.code);
      throw error;
    });
  }

  private async recognised(credentials: SignIn, address: string): Promise<string> {
    const forgive = await this.attempts.begin(credentials.email, address);
    const userId = await this.authenticated(credentials);
    await forgive();
    return userId;
  }

  private authenticated(body: SignIn): Promise<string> {
    return new Promise((resolve, reject) => {
      const answer = (error: unknown, userId: unknown) => {
        if (error != null) reject(error instanceof Error ? error : new Error('sign-in failed'));
        else if (typeof userId === 'string') resolve(userId);
        else reject(new ProblemException(HttpStatus.UNAUTHORIZED, 'wrong-credentials'));
      };
      const handle = this.passport.authenticate('local', { session: false }, answer) as (...parts: unknown[]) => void;
      handle({ body, query: {} }, {}, reject);
    });
  }

  private async userOf(email: string, password: string): Promise<string | undefined> {
    return (await openedBy(password, await this.door.accountsOf(email)))?.userId;
  }
}
