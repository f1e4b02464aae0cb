import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyReply } from 'fastify';
import { Settings } from '../settings/settings.js';

/** 256 bits in base64url, as `newToken` makes them. */
const tokenShape = /^[\w-]{43}$/;

/** The cookie that carries the session's token, and nothing else. `__Host-` where there is TLS (RFC 6265bis §4.1.3.2). */
@Injectable()
export class SessionCookie {
  private readonly isSecure: boolean;
  private readonly name: string;

  constructor(settings: Settings) {
    this.isSecure = settings.origins.every((origin) => origin.startsWith('https://'));
    this.name = this.isSecure ? '__Host-samverka' : 'samverka';
  }

  /** Only what could be a token: Postgres would stumble over a NUL in it. */
  tokenIn(header: string | undefined): string | undefined {
    const token = header === undefined ? undefined : parseCookie(header)[this.name];
    return token !== undefined && tokenShape.test(token) ? token : undefined;
  }

  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.options);
  }

  takeBack(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }

  private get options() {
    return { httpOnly: true, sameSite: 'strict', secure: this.isSecure, path: '/' } as const;
  }
}
