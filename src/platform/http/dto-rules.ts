import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsISO8601,
  IsLowercase,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
} from 'class-validator';

/** Only what Postgres keeps as it came: what is heard must be, letter by letter, what will be read. */
const storableText = /^[^\0\p{Cs}]*$/u;

/** What people write: kept letter by letter, and not only white space. */
export function Text({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(IsString(), Length(min, max), Matches(storableText), Matches(/\S/));
}

/** An id that the client or the server made. In lower case, so that one thing has one name. */
export function Id(): PropertyDecorator {
  return applyDecorators(IsUUID(), IsLowercase());
}

/** A set of ids. */
export function Ids({ canBeEmpty = false, most = 50 } = {}): PropertyDecorator {
  const size = canBeEmpty ? [] : [ArrayNotEmpty()];
  return applyDecorators(
    IsArray(),
    ...size,
    ArrayMaxSize(most),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
    IsLowercase({ each: true }),
  );
}

/** A calendar date: "2026-11-24". */
export function CalendarDate(): PropertyDecorator {
  return applyDecorators(Matches(/^(19|20|21)\d\d-\d\d-\d\d$/), IsISO8601({ strict: true }));
}

/** Either null, or what the other rules say. The field itself must be there. */
export function OrNull(): PropertyDecorator {
  return ValidateIf((_, value) => value !== null);
}
