import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SessionRules, SessionView } from '../../contract/session.js';
import { CurrentAct, CurrentViewer } from '../../platform/identity/current-viewer.js';
import { SessionCookie } from '../../platform/identity/session-cookie.js';
import { OpenToAnybody } from '../../platform/identity/session.guard.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import {
  AcceptInvitationDto,
  ChangeLanguageDto,
  ChangePasswordDto,
  LookAtInvitationDto,
  SignInDto,
} from './session.dto.js';
import { SessionService } from './session.service.js';
import { SessionViewsService } from './session-views.service.js';

@Controller('api')
export class SessionController {
  constructor(
    private readonly session: SessionService,
    private readonly views: SessionViewsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('session')
  @OpenToAnybody()
  async signIn(
    @Body() credentials: SignInDto,
    @Ip() address: string,
    @CurrentAct() act: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const sessionToken = await this.session.signIn(credentials, address);
    this.cookie.give(reply, sessionToken);
    return this.views.view({ sessionToken, act });
  }

  @Get('session')
  view(@CurrentViewer() viewer: Viewer): Promise<SessionView> {
    return this.views.view(viewer);
  }

  @Get('session/rules')
  @OpenToAnybody()
  rules(): SessionRules {
    return this.views.rules();
  }

  @Delete('session')
  @HttpCode(204)
  async signOut(@CurrentViewer() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.session.signOut(viewer);
    this.cookie.takeBack(reply);
    void reply.header('clear-site-data', '"cache"');
  }

  /** The person is there: the guard has noticed. */
  @Post('session/activity')
  @HttpCode(204)
  async stay(@CurrentViewer() viewer: Viewer): Promise<void> {
    await this.views.view(viewer);
  }

  @Put('session/language')
  speak(@CurrentViewer() viewer: Viewer, @Body() { language }: ChangeLanguageDto): Promise<SessionView> {
    return this.views.speak(viewer, language);
  }

  @Put('session/password')
  @HttpCode(204)
  changePassword(@CurrentViewer() viewer: Viewer, @Body() change: ChangePasswordDto): Promise<void> {
    return this.session.changePassword(viewer, change);
  }

  @Post('invitations/look')
  @HttpCode(200)
  @OpenToAnybody()
  lookAtInvitation(@Body() { token }: LookAtInvitationDto) {
    return this.session.invitation(token);
  }

  @Post('invitations/acceptance')
  @OpenToAnybody()
  async accept(
    @Body() acceptance: AcceptInvitationDto,
    @CurrentAct() act: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const sessionToken = await this.session.accept(acceptance);
    this.cookie.give(reply, sessionToken);
    return this.views.view({ sessionToken, act });
  }
}
