import { applyDecorators } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import type { BringFigure, BringFile, ReadFile } from '../../contract/figure-files.js';
import {
  type KeepAnalysis,
  type KeepPopulation,
  type PutIntoPicture,
  type SetWeights,
  type Theme,
  themes,
  type Speaker,
  speakers,
} from '../../contract/pictures.js';
import { type ObservationKind, observationKinds } from '../../contract/promises.js';
import { CalendarDate, Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

const name = { min: 3, max: 120 };
const line = { min: 3, max: 200 };
const few = { min: 3, max: 300 };
const some = { min: 3, max: 1000 };
const many = { min: 3, max: 2000 };
const most = 2_147_483_647;

function Weight(): PropertyDecorator {
  return applyDecorators(IsInt(), Min(0), Max(100));
}

export class KeepPopulationDto implements KeepPopulation {
  @IsInt() @Min(0) @Max(most) people: number;
  @Text(line) source: string;
}

export class PutIntoPictureDto implements PutIntoPicture {
  @IsIn(themes) theme: Theme;
  @Text(some) words: string;
  @Ids({ canBeEmpty: true, most: 500 }) observationIds: string[];
}

export class SetWeightsDto implements SetWeights {
  @Id() id: string;
  @CalendarDate() fromOn: string;
  @Weight() common: number;
  @Weight() worrying: number;
  @Weight() trend: number;
  @Weight() askedFor: number;
  @Text(few) reason: string;
}

export class KeepAnalysisDto implements KeepAnalysis {
  @IsInt() @Min(0) @Max(most - 1) version: number;
  @OrNull() @IsInt() @Min(1) @Max(9) place: number | null;
  @Text(many) problem: string;
  @Text(many) whereWhen: string;
  @Text(many) affected: string;
  @Text(many) causes: string;
  @OrNull() @Text(many) doneSoFar: string | null;
}

export class BringFigureDto implements BringFigure {
  @Id() id: string;
  @IsIn(observationKinds) kind: ObservationKind;
  @IsIn(themes) theme: Theme;
  @Text(name) measure: string;
  @CalendarDate() fromOn: string;
  @CalendarDate() untilOn: string;
  @IsInt() @Min(0) @Max(most) value: number;
  @OrNull() @IsInt() @Min(0) @Max(most) ofValue: number | null;
  @OrNull() @IsIn(speakers) voice: Speaker | null;
  @OrNull() @Text({ min: 3, max: 500 }) said: string | null;
  @Text(line) source: string;
  @CalendarDate() sourceOn: string;
}

export class ReadFileDto implements ReadFile {
  @Text({ min: 1, max: 200_000 }) text: string;
}

export class BringFileDto extends ReadFileDto implements BringFile {
  @Id() id: string;
  @Text({ min: 1, max: 120 }) name: string;
}
