import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import {
  accuracies,
  type Accuracy,
  type PoliceMarks,
  reliabilities,
  type Reliability,
} from '../../contract/persons.js';
import { OrNull } from '../../platform/http/dto-rules.js';

export class PoliceMarksDto implements PoliceMarks {
  @IsBoolean() isNoSuspect: boolean;
  @IsIn(reliabilities) reliability: Reliability;
  @IsIn(accuracies) accuracy: Accuracy;
}

/** How sure what is said is, and of whom; null where that is not said. */
export function MarksOrNull(): PropertyDecorator {
  return applyDecorators(
    OrNull(),
    IsObject(),
    ValidateNested(),
    Type(() => PoliceMarksDto),
  );
}
