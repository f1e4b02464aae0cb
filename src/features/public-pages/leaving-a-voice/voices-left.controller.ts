import { Controller, Get, HttpStatus, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FormFields, TakesForm } from '../../../platform/http/forms.js';
import { OpenToAnybody } from '../../../platform/identity/session.guard.js';
import { html, languageOf } from '../answering.js';
import { PublicPagesService } from '../public-pages.service.js';
import { type RefusedVoice, VoicesLeftService } from './voices-left.service.js';

/** Where anybody says what she thinks of an area: without an account, a script or a cookie. */
@Controller(['lofte/:area/synpunkt', 'promise/:area/view'])
@OpenToAnybody()
export class VoicesLeftController {
  constructor(
    private readonly voices: VoicesLeftService,
    private readonly pages: PublicPagesService,
  ) {}

  @Get()
  form(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    return this.show(request, reply, this.voices.form(area, languageOf(request)));
  }

  @Get(['tack', 'thanks'])
  thanks(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    return this.show(request, reply, this.voices.thanks(area, languageOf(request)));
  }

  @Post()
  @TakesForm()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    const language = languageOf(request);
    const left = this.voices.leave({ area, language, address: request.ip }, (request.body ?? {}) as FormFields);
    const refused = await left.catch((error: unknown) => this.missing(error, request));
    const thanks = `${request.url.split('?')[0] ?? ''}/${language === 'sv' ? 'tack' : 'thanks'}`;
    if (refused === null) void reply.status(HttpStatus.SEE_OTHER).header('location', thanks).send();
    else unkept(reply).status(refused.status).send(refused.page);
  }

  private async show(request: FastifyRequest, reply: FastifyReply, page: Promise<string>): Promise<void> {
    const found = page.then((text): RefusedVoice => ({ status: HttpStatus.OK, page: text }));
    const answer = await found.catch((error: unknown) => this.missing(error, request));
    unkept(reply).status(answer.status).send(answer.page);
  }

  private async missing(error: unknown, request: FastifyRequest): Promise<RefusedVoice> {
    if (!(error instanceof NotFoundException)) throw error;
    const { bytes } = await this.pages.list(languageOf(request), true);
    return { status: HttpStatus.NOT_FOUND, page: bytes.toString() };
  }
}

/** It is for one reader and one time; and her browser is to say that what it sends comes from here, which it does to no other site. */
function unkept(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin').type(html);
}
