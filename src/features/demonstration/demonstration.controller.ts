import { Body, Controller, Get, NotFoundException, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { BecomeDemonstrationPerson, DemonstrationView, SessionView } from '../../contract/session.js';
import { Id } from '../../platform/http/dto-rules.js';
import { Door } from '../../platform/identity/door.js';
import { CurrentAct } from '../../platform/identity/current-viewer.js';
import { SessionCookie } from '../../platform/identity/session-cookie.js';
import { OpenToAnybody } from '../../platform/identity/session.guard.js';
import { SessionViewsService } from '../session/session-views.service.js';

class BecomeDemonstrationPersonDto implements BecomeDemonstrationPerson {
  @Id() personId: string;
}

/** One click per invented person. Not there in production: the module is not loaded. */
@Controller('api/demonstration')
@OpenToAnybody()
export class DemonstrationController {
  constructor(
    private readonly door: Door,
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionViewsService,
  ) {}

  @Get()
  async people(): Promise<DemonstrationView> {
    return { people: await this.door.demonstrationPeople() };
  }

  @Post('session')
  async become(
    @Body() { personId }: BecomeDemonstrationPersonDto,
    @CurrentAct() act: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { people } = await this.people();
    if (!people.some(({ person }) => person.id === personId)) throw new NotFoundException();
    const sessionToken = await this.door.open(personId);
    this.cookie.give(reply, sessionToken);
    return this.sessions.view({ sessionToken, act });
  }
}
