import { HttpStatus, Injectable } from '@nestjs/common';
import type { AcceptInvitation, ChangePassword, InvitationView, SignIn } from '../../contract/session.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import { Attempts } from '../../platform/identity/attempts.js';
import { Door } from '../../platform/identity/door.js';
import { LocalSignIn } from '../../platform/identity/local-strategy.js';
import { hashOf, isPassword } from '../../platform/identity/passwords.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Sockets } from '../../platform/live/sockets.js';

/** Signing in and out, invitations and passwords. */
@Injectable()
export class SessionService {
  constructor(
    private readonly door: Door,
    private readonly signIns: LocalSignIn,
    private readonly attempts: Attempts,
    private readonly sockets: Sockets,
  ) {}

  /** The token of a new session. */
  async signIn(credentials: SignIn, address: string): Promise<string> {
    return this.door.open(await this.signIns.recognise(credentials, address));
  }

  /** Her connections are cut before the answer: REST and sockets end at once. */
  async signOut({ sessionToken }: Viewer): Promise<void> {
    this.sockets.cut(await this.door.close(sessionToken));
  }

  async changePassword({ sessionToken }: Viewer, { current, next }: ChangePassword): Promise<void> {
    const kept = await this.door.passwordOf(sessionToken);
    const forgive = await this.attempts.begin(sessionToken, sessionToken); // hers alone: nobody else is slowed by it
    if (!(await isPassword(current, kept))) throw new ProblemException(HttpStatus.FORBIDDEN, 'wrong-password');
    await forgive();
    refuseWeak(next);
    this.sockets.cut(await this.door.changePassword(sessionToken, await hashOf(next)));
  }

  /** Looks at it without using it. */
  async invitation(token: string): Promise<InvitationView> {
    const invited = await this.invited(token);
    return { ...invited, expiresAt: invited.expiresAt.toISOString() };
  }

  /** Sets the password that the invitation is for, and signs in. */
  async accept({ token, password }: AcceptInvitation): Promise<string> {
    const { email } = await this.invited(token);
    refuseWeak(password, email);
    const userId = await this.door.accept(token, await hashOf(password));
    if (userId === undefined) throw new ProblemException(HttpStatus.NOT_FOUND, 'invitation-invalid');
    return this.door.open(userId);
  }

  /** Asked before anything is hashed: that is dear, and anybody may send a token. */
  private async invited(token: string) {
    const invited = await this.door.invitation(token);
    if (invited === undefined) throw new ProblemException(HttpStatus.NOT_FOUND, 'invitation-invalid');
    return invited;
  }
}

/** Length is what counts (NIST SP 800-63B); what is left is what anybody would try first. */
function refuseWeak(password: string, email = ''): void {
  const name = email.split('@')[0] ?? '';
  const isGuessable = new Set(password).size < 5 || (name !== '' && password.toLowerCase().includes(name));
  if (isGuessable) throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'password-too-weak');
}
