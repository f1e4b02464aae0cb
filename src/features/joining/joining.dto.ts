import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import type { InviteAgency } from '../../contract/cases.js';
import { Id } from '../../platform/http/dto-rules.js';
import { SharingDto } from '../sharing/sharing.dto.js';
import { ChosenPersonDto } from '../persons/persons.dto.js';
import { ChosenActionDto, ChosenNoteDto } from '../widening/widening.dto.js';

export class InviteAgencyDto implements InviteAgency {
  @Id() agencyId: string;
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ChosenPersonDto) persons: ChosenPersonDto[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ChosenNoteDto) notes: ChosenNoteDto[];
  @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ChosenActionDto) actions: ChosenActionDto[];
}
