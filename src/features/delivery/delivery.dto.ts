import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  type ChooseNotices,
  type MailChoice,
  mailChoices,
  type NoticeChoice,
  type NoticeKind,
  noticeKinds,
  type PushDevice,
  type QuietHours,
} from '../../contract/notices.js';
import { Claim, OrNull } from '../../platform/http/dto-rules.js';

const kinds = Object.keys(noticeKinds);
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export class NoticeChoiceDto implements NoticeChoice {
  @IsIn(kinds) kind: NoticeKind;
  @IsIn(mailChoices) mail: MailChoice;
  @IsBoolean() push: boolean;
}

export class QuietHoursDto implements QuietHours {
  @Matches(clock) from: string;
  @Matches(clock) until: string;
  @IsBoolean() onWeekends: boolean;
}

export class ChooseNoticesDto implements ChooseNotices {
  @IsArray()
  @ArrayMaxSize(kinds.length)
  @ArrayUnique((choice: unknown) => (choice as NoticeChoiceDto | null)?.kind)
  @ValidateNested({ each: true })
  @Type(() => NoticeChoiceDto)
  choices: NoticeChoiceDto[];

  @OrNull()
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quiet: QuietHoursDto | null;
}

export class PushDeviceDto implements PushDevice {
  @Claim({ max: 1000 }) endpoint: string;
  @Matches(/^[A-Za-z0-9_-]{87,88}=?$/) p256dh: string;
  @Matches(/^[A-Za-z0-9_-]{22,24}(==)?$/) auth: string;
}

export class GoneDeviceDto implements Pick<PushDevice, 'endpoint'> {
  @Claim({ max: 1000 }) endpoint: string;
}
