import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { routeOf } from '../running/request-log.js';
import { Activity } from './activity.js';
import { PhoneCookie, SessionCookie } from './session-cookie.js';
import type { Viewer } from './viewer.js';

const isOpen = Symbol('open to anybody');
const isForPhones = Symbol('for phones');

/** Marks what may be asked without being signed in. */
export const OpenToAnybody = () => SetMetadata(isOpen, true);

/** Marks what an enrolled phone may ask, and nobody else: whoever is signed in has routes of her own. */
export const ForPhones = () => SetMetadata(isForPhones, true);

export type SignedInRequest = FastifyRequest & { viewer?: Viewer };

/** Takes in whoever shows a token; the database itself finds out whether it stands. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookie: SessionCookie,
    private readonly activity: Activity,
    private readonly phones: PhoneCookie,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    request.viewer = this.is(isForPhones, context) ? this.phoneBy(request) : viewerBy(request, this.cookie);
    if (request.viewer !== undefined) this.recognise(request, request.viewer);
    if (request.viewer === undefined && !this.is(isOpen, context)) throw new UnauthorizedException();
    return true;
  }

  private phoneBy(request: SignedInRequest): Viewer | undefined {
    const sessionToken = this.phones.tokenIn(request.headers.cookie);
    return sessionToken === undefined ? undefined : { sessionToken, act: actOf(request), isPhone: true };
  }

  /** What a page fetches by itself is no sign that anybody sits there. */
  private recognise(request: SignedInRequest, { sessionToken, isPhone }: Viewer): void {
    if (!isPhone && request.headers['samverka-background'] === undefined) this.activity.notice(sessionToken);
  }

  private is(mark: symbol, context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true
    );
  }
}

/** Whoever shows a token, whether or not it stands. */
export function viewerBy(request: FastifyRequest, cookie: SessionCookie): Viewer | undefined {
  const sessionToken = cookie.tokenIn(request.headers.cookie);
  return sessionToken === undefined ? undefined : { sessionToken, act: actOf(request) };
}

/** What a request is called in the log. It comes from the route by itself, so that no new one forgets to say it. */
export function actOf(request: FastifyRequest): string {
  return `${request.method} ${routeOf(request)}`;
}
