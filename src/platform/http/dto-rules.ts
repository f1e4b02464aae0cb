import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO8601,
  IsLowercase,
  IsPositive,
  IsString,
  IsUUID,
  isEmail,
  isUUID,
  Length,
  Matches,
  Max,
  ValidateBy,
  ValidateIf,
} from 'class-validator';

/** Only what Postgres keeps as it came: what is heard must be, letter by letter, what will be read. */
const storableText = /^[^\0\p{Cs}]*$/u;

/** What people write: kept letter by letter, and not only white space. As long as Postgres says, who counts accents and signs that `Length` leaves out. */
export function Text({ min, max }: { readonly min: number; readonly max: number }): PropertyDecorator {
  const noLonger = new RegExp(`^.{0,${String(max)}}$`, 'su');
  return applyDecorators(IsString(), Length(min, max), Matches(noLonger), Matches(storableText), Matches(/\S/));
}

/** An e-mail, password or token that somebody claims: none of ours is empty or longer, or holds what Postgres cannot keep. */
export function Claim({ min = 1, max }: { readonly min?: number; readonly max: number }): PropertyDecorator {
  return applyDecorators(IsString(), Length(min, max), Matches(storableText));
}

/** An e-mail address. `isEmail` by itself throws at half a character. */
export function Email(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && storableText.test(value) && isEmail(value);
  return ValidateBy({ name: 'isEmail', validator: { validate } });
}

/** Which version of something a change was made on: an `int` in Postgres, with room for the next. */
export function Version(): PropertyDecorator {
  return applyDecorators(IsInt(), IsPositive(), Max(2_147_483_646));
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

/** Sets of ids, each of at least one. */
export function SetsOfIds({ most = 200 } = {}): PropertyDecorator {
  const isSet = (value: unknown) =>
    Array.isArray(value) && value.length > 0 && value.length <= 50 && new Set(value).size === value.length;
  const isId = (value: unknown) => isUUID(value) && value === (value as string).toLowerCase();
  const validate = (value: unknown) => isSet(value) && (value as unknown[]).every(isId);
  return applyDecorators(
    IsArray(),
    ArrayNotEmpty(),
    ArrayMaxSize(most),
    ValidateBy({ name: 'isSetOfIds', validator: { validate } }, { each: true }),
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
