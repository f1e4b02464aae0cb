import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReadyAnswers } from '../../platform/http/ready-answers.js';
import { OpenToAnybody } from '../../platform/identity/session.guard.js';
import { answer, html, languageOf, type Ready } from './answering.js';
import { type ChartPlace, type PicturePlace, type PublicPlace, PublicPagesService } from './public-pages.service.js';

/** What everybody may read, signed in or not: rendered here, without a script and without a cookie. */
@Controller(['lofte', 'promise'])
@OpenToAnybody()
export class PublicPagesController {
  constructor(
    private readonly pages: PublicPagesService,
    private readonly answers: ReadyAnswers,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.answer(request, reply, await this.pages.list(languageOf(request)));
  }

  @Get(['tillganglighet', 'accessibility'])
  async accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.answer(request, reply, await this.pages.accessibility(languageOf(request)));
  }

  @Get(':area/rss.xml')
  async rss(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    this.answer(request, reply, await this.pages.feed(area, 'rss'));
  }

  @Get(':area/atom.xml')
  async atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    this.answer(request, reply, await this.pages.feed(area, 'atom'));
  }

  @Get(':area/calendar.ics')
  async calendar(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('area') area: string) {
    this.answer(request, reply, await this.pages.calendar(area, languageOf(request)));
  }

  @Get([':area/:year/data.json', ':area/:year/version/:version/data.json'])
  async data(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: PublicPlace) {
    this.answer(request, reply, await this.pages.content(place));
  }

  @Get(':area/:year/version/:version/chart-:focus-:indicator.svg')
  async chart(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: ChartPlace) {
    this.answer(request, reply, await this.pages.chart(place));
  }

  @Get(':area/:year/version/:version/:picture.png')
  async picture(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: PicturePlace) {
    this.answer(request, reply, await this.pages.picture(place, languageOf(request)));
  }

  @Get([':area/:year', ':area/:year/version/:version'])
  async promise(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() place: PublicPlace) {
    const language = languageOf(request);
    try {
      this.answer(request, reply, await this.pages.promise(place, language));
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
      const { bytes } = await this.pages.list(language, true);
      void reply.status(404).type(html).send(bytes);
    }
  }

  private answer(request: FastifyRequest, reply: FastifyReply, ready: Ready): void {
    answer(request, reply, ready);
    this.answers.keep(request, reply, ready.bytes);
  }
}
