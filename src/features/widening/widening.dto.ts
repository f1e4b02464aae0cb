import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { ChosenAction, ShareAction } from '../../contract/action-copies.js';
import type { ChosenNote, ShareNote } from '../../contract/copies.js';
import { Id, Ids, Version } from '../../platform/http/dto-rules.js';
import { SharingDto } from '../sharing/sharing.dto.js';

export class ShareNoteDto implements ShareNote {
  @Version() version: number;
  @Ids() agencyIds: string[];
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
}

export class ShareActionDto implements ShareAction {
  @Version() version: number;
  @Ids() agencyIds: string[];
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
}

export class ChosenActionDto implements ChosenAction {
  @Id() streamId: string;
  @Id() actionId: string;
  @Version() version: number;
}

export class ChosenNoteDto implements ChosenNote {
  @Id() streamId: string;
  @Id() noteId: string;
  @Version() version: number;
}
