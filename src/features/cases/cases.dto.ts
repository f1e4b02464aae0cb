import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, IsString } from 'class-validator';
import { type ClosureReason, closureReasons } from '../../contract/cards.js';
import {
  type AssignCase,
  type CloseCase,
  type DescribeCase,
  type EndingReason,
  endingReasons,
  type EndPart,
  type MergeCase,
  type MoveCase,
  type RestrictCase,
  titleLength,
} from '../../contract/cases.js';
import { CalendarDate, Id, OrNull, Text } from '../../platform/http/dto-rules.js';
import { type SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

class OnRevision {
  @Id() revision: string;
}

export class DescribeCaseDto extends OnRevision implements DescribeCase {
  @Text(titleLength) title: string;
  @OrNull() @Id() areaId: string | null;
  @IsString({ each: true }) @ArrayUnique() @ArrayMaxSize(10) labels: string[];
  @OrNull() @CalendarDate() dueOn: string | null;
  @SharingOrNull() sharing: SharingDto | null;
}

export class MoveCaseDto extends OnRevision implements MoveCase {
  @IsString() stage: string;
}

export class AssignCaseDto extends OnRevision implements AssignCase {
  @OrNull() @Id() responsibleId: string | null;
}

export class CloseCaseDto extends OnRevision implements CloseCase {
  @IsIn(closureReasons) reason: ClosureReason;
}

export class EndPartDto implements EndPart {
  @IsIn(endingReasons) reason: EndingReason;
}

export class MergeCaseDto extends OnRevision implements MergeCase {
  @Id() intoCaseId: string;
}

export class RestrictCaseDto extends OnRevision implements RestrictCase {
  @IsBoolean() isRestricted: boolean;
}
