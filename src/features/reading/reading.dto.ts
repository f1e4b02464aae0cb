import { ArrayMaxSize, ArrayUnique, IsBoolean, IsObject, IsString } from 'class-validator';
import { type MarkRead, type OpenCase, titleLength } from '../../contract/cases.js';
import type { Heads } from '../../contract/streams.js';
import { CalendarDate, Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';
import { SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

export class OpenCaseDto implements OpenCase {
  @Id() requestId: string;
  @Text(titleLength) title: string;
  @IsString() stage: string;
  @OrNull() @Id() areaId: string | null;
  @IsString({ each: true }) @ArrayUnique() @ArrayMaxSize(10) labels: string[];
  @OrNull() @CalendarDate() dueOn: string | null;
  @OrNull() @Id() responsibleId: string | null;
  @IsBoolean() isRestricted: boolean;
  @Ids({ canBeEmpty: true }) agencyIds: string[];
  @SharingOrNull() sharing: SharingDto | null;
}

export class MarkReadDto implements MarkRead {
  @IsObject() heads: Heads;
}
