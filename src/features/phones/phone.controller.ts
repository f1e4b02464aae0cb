import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PhoneSession } from '../../contract/phones.js';
import { CurrentAct, CurrentViewer } from '../../platform/identity/current-viewer.js';
import { PhoneCookie } from '../../platform/identity/session-cookie.js';
import { ForPhones, OpenToAnybody } from '../../platform/identity/session.guard.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { RaiseConcernDto } from '../concerns/concerns.dto.js';
import { RaisingService } from '../concerns/raising.service.js';
import { EnrolPhoneDto } from './phones.dto.js';
import { PhonesService } from './phones.service.js';

/** On the phone: all that it may do. */
@Controller('api/phone')
export class PhoneController {
  constructor(
    private readonly phones: PhonesService,
    private readonly raising: RaisingService,
    private readonly cookie: PhoneCookie,
  ) {}

  @Post('enrolment')
  @OpenToAnybody()
  async enrol(
    @Body() { code }: EnrolPhoneDto,
    @Ip() address: string,
    @CurrentAct() act: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PhoneSession> {
    const sessionToken = await this.phones.enrol(code, address);
    this.cookie.give(reply, sessionToken);
    return this.phones.session({ sessionToken, act, isPhone: true });
  }

  @Get()
  @ForPhones()
  session(@CurrentViewer() phone: Viewer) {
    return this.phones.session(phone);
  }

  @Post('concerns')
  @ForPhones()
  raise(@CurrentViewer() phone: Viewer, @Body() concern: RaiseConcernDto) {
    return this.raising.raise(phone, concern);
  }

  @Delete()
  @HttpCode(204)
  @ForPhones()
  async leave(@CurrentViewer() phone: Viewer, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.phones.leave(phone);
    this.cookie.takeBack(reply);
  }
}
