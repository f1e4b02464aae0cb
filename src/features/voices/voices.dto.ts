import { Type } from 'class-transformer';
import { IsIn, IsObject, ValidateNested } from 'class-validator';
import {
  type AcceptVoice,
  type DeclineReason,
  declineReasons,
  type DeclineVoice,
  voiceLimits,
  type VoiceTheme,
  voiceThemes,
} from '../../contract/voices.js';
import { OrNull, Text, Version } from '../../platform/http/dto-rules.js';

export class RedactedWordsDto {
  @OrNull() @Text({ min: 1, max: voiceLimits.place }) place: string | null;
  @Text(voiceLimits.text) text: string;
}

export class AcceptVoiceDto implements AcceptVoice {
  @Version() version: number;
  @IsIn(voiceThemes) theme: VoiceTheme;
  @OrNull() @IsObject() @ValidateNested() @Type(() => RedactedWordsDto) redacted: RedactedWordsDto | null;
}

export class DeclineVoiceDto implements DeclineVoice {
  @Version() version: number;
  @IsIn(declineReasons) reason: DeclineReason;
}
