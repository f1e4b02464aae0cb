import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentViewer } from '../identity/current-viewer.js';
import { OpenToAnybody } from '../identity/session.guard.js';
import type { Viewer } from '../identity/viewer.js';
import { Documents } from './documents.js';

/** What the interface can be asked. In production for those who are signed in. */
@Controller('api/docs')
@OpenToAnybody()
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@CurrentViewer() viewer: Viewer | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const page = await this.documents.shownTo(viewer, 'documents.html');
    return page.replaceAll('__CSP_NONCE__', reply.cspNonce.style);
  }

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(@CurrentViewer() viewer: Viewer | undefined): Promise<string> {
    return this.documents.shownTo(viewer, 'openapi.json');
  }

  @Get('asyncapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  asyncApi(@CurrentViewer() viewer: Viewer | undefined): Promise<string> {
    return this.documents.shownTo(viewer, 'asyncapi.json');
  }
}
