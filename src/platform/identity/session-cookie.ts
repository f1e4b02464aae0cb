import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyReply } from 'fastify';
import { Settings } from '../settings/settings.js';

/** 256 bits in base64url, as `newToken` makes them. */
const tokenShape = /^[\w-]{43}$/;

/** A cookie that carries a token, and nothing else. `__Host-` where there is TLS (RFC 6265bis §4.1.3.2). */
class TokenCookie {
  private readonly isSecure: boolean;
  private readonly name: string;

  constructor(
    settings: Settings,
    name: string,
    private readonly lasting: { maxAge?: number },
  ) {
    this.isSecure = settings.origins.every((origin) => origin.startsWith('https://'));
    this.name = this.isSecure ? `__Host-${name}` : name;
  }

  /** Only what could be a token: Postgres would stumble over a NUL in it. */
  tokenIn(header: string | undefined): string | undefined {
    const token = header === undefined ? undefined : parseCookie(header)[this.name];
    return token !== undefined && tokenShape.test(token) ? token : undefined;
  }

  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, ...this.lasting });
  }

  takeBack(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }

  private get options() {
    return { httpOnly: true, sameSite: 'strict', secure: this.isSecure, path: '/' } as const;
  }
}

/** The session's: it goes when the browser is closed. */
@Injectable()
export class SessionCookie extends TokenCookie {
  constructor(settings: Settings) {
    super(settings, 'samverka', {});
  }
}

const ninetyDays = 90 * 24 * 60 * 60;

/** That of an enrolled phone, as long as the phone may last. */
@Injectable()
export class PhoneCookie extends TokenCookie {
  constructor(settings: Settings) {
    super(settings, 'samverka-phone', { maxAge: ninetyDays });
  }
}
