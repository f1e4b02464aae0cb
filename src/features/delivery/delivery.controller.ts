import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { CurrentViewer } from '../../platform/identity/current-viewer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ChooseNoticesDto, GoneDeviceDto, PushDeviceDto } from './delivery.dto.js';
import { NoticeSettingsService } from './notice-settings.service.js';

@Controller('api/notices')
export class DeliveryController {
  constructor(private readonly settings: NoticeSettingsService) {}

  @Get('settings')
  mine(@CurrentViewer() viewer: Viewer) {
    return this.settings.mine(viewer);
  }

  @Put('settings')
  choose(@CurrentViewer() viewer: Viewer, @Body() choice: ChooseNoticesDto) {
    return this.settings.choose(viewer, choice);
  }

  @Put('devices')
  @HttpCode(204)
  addDevice(@CurrentViewer() viewer: Viewer, @Body() device: PushDeviceDto) {
    return this.settings.addDevice(viewer, device);
  }

  /** No DELETE: where a device is reached is too long and too much of a secret for an address. */
  @Put('devices/gone')
  @HttpCode(204)
  removeDevice(@CurrentViewer() viewer: Viewer, @Body() { endpoint }: GoneDeviceDto) {
    return this.settings.removeDevice(viewer, endpoint);
  }
}
