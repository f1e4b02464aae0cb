import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsObject, Matches, ValidateBy, ValidateNested } from 'class-validator';
import { assessmentLength, type GroundUse, type Sharing } from '../../contract/grounds.js';
import { Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

const key = /^[a-z_]{3,40}$/;

/** Yes or no to each of a few questions. */
function Answers(): PropertyDecorator {
  const isAnswer = ([name, answer]: [string, unknown]) => key.test(name) && typeof answer === 'boolean';
  const validate = (value: unknown) => {
    const answers = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return answers.length <= 20 && answers.every(isAnswer);
  };
  return ValidateBy({ name: 'isAnswers', validator: { validate } });
}

class GroundUseDto implements GroundUse {
  @Matches(key) groundId: string;
  @Ids() agencyIds: string[];
  @OrNull() @Id() consentId: string | null;
  @IsObject() @Answers() answers: Record<string, boolean>;
}

/** On what ground something is shared: every route that widens takes it. */
export class SharingDto implements Sharing {
  @Text(assessmentLength) assessment: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => GroundUseDto)
  uses: GroundUseDto[];
}

/** The acts by which others are told; null where there are no others. */
export function SharingOrNull(): PropertyDecorator {
  return applyDecorators(
    OrNull(),
    IsObject(),
    ValidateNested(),
    Type(() => SharingDto),
  );
}
