import { IsIn } from 'class-validator';
import type { Audience } from '../../contract/agencies.js';
import { type ExportFormat, exportFormats, type TakeExport } from '../../contract/exports.js';
import { SetsOfIds } from '../../platform/http/dto-rules.js';

export class TakeExportDto implements TakeExport {
  @IsIn(exportFormats) format: ExportFormat;
  @SetsOfIds() audiences: Audience[];
}
