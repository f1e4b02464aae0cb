import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenToAnybody } from '../identity/session.guard.js';
import { Settings } from '../settings/settings.js';

/** The web client: one page for every address that is not the interface's, each with a nonce of its own. */
@Controller()
export class ClientController {
  private page: string | undefined;

  constructor(private readonly settings: Settings) {}

  @Get('*')
  @OpenToAnybody()
  show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    if (/^\/(api|socket\.io)(\/|$)/.test(request.url) || /\.\w+$/.test(request.url.split('?')[0] ?? ''))
      throw new NotFoundException();
    const page = (this.page ??= readFileSync(join(this.settings.clientDir, 'index.html'), 'utf8'));
    const html = page.replaceAll('__CSP_NONCE__', reply.cspNonce.style);
    void reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
  }
}
