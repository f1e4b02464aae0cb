import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../contract/agencies.js';
import { OpenToAnybody } from '../../platform/identity/session.guard.js';
import { answerText } from './answering.js';
import { PublicPagesService } from './public-pages.service.js';

interface Place {
  readonly area: string;
  readonly year: string;
  readonly version?: string;
}

/** What everybody may read, signed in or not: rendered here, without a script and without a cookie. */
@Controller(['lofte', 'promise'])
@OpenToAnybody()
export class PublicPagesController {
  constructor(private readonly pages: PublicPagesService) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    answerText(request, reply, html, await this.pages.list(languageOf(request)));
  }

  @Get(['tillganglighet', 'accessibility'])
  accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    answerText(request, reply, html, this.pages.accessibility(languageOf(request)));
  }

  @Get(':area/rss.xml')
  async feed(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    answerText(request, reply, 'application/rss+xml; charset=utf-8', (await this.pages.feed(area)).rss2());
  }

  @Get(':area/atom.xml')
  async atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    answerText(request, reply, 'application/atom+xml; charset=utf-8', (await this.pages.feed(area)).atom1());
  }

  @Get(':area/calendar.ics')
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    answerText(request, reply, 'text/calendar; charset=utf-8', await this.pages.calendar(area, languageOf(request)));
  }

  @Get(':area/:year/data.json')
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: Place) {
    answerText(request, reply, 'application/json; charset=utf-8', JSON.stringify(await this.pages.content(place)));
  }

  @Get([':area/:year', ':area/:year/version/:version'])
  async promise(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: Place) {
    const language = languageOf(request);
    try {
      answerText(request, reply, html, await this.pages.promise(place, language));
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
      void reply
        .status(404)
        .type(html)
        .send(await this.pages.list(language, true));
    }
  }
}

const html = 'text/html; charset=utf-8';

function languageOf({ url }: FastifyRequest): Language {
  return url.startsWith('/promise') ? 'en' : 'sv';
}
