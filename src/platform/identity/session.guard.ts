import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Activity } from './activity.js';
import { SessionCookie } from './session-cookie.js';
import type { Viewer } from './viewer.js';

const isOpen = Symbol('open to anybody');

/** Marks what may be asked without being signed in. */
export const OpenToAnybody = () => SetMetadata(isOpen, true);

export type SignedInRequest = FastifyRequest & { viewer?: Viewer };

/** Takes in whoever shows a token; the database itself finds out whether it stands. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
    private readonly activity: Activity,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const sessionToken = this.cookie.tokenIn(request.headers.cookie);
    if (sessionToken !== undefined) this.recognise(request, sessionToken);
    if (request.viewer === undefined && !this.isOpen(context)) throw new UnauthorizedException();
    return true;
  }

  /** What a page fetches by itself is no sign that anybody sits there. */
  private recognise(request: SignedInRequest, sessionToken: string): void {
    request.viewer = { sessionToken };
    if (request.headers['samverka-background'] === undefined) this.activity.notice(sessionToken);
  }

  private isOpen(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(isOpen, [context.getHandler(), context.getClass()]) === true
    );
  }
}
