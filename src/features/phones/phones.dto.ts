import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { type EnrolPhone, phoneCodeLength, phoneCodeLetters } from '../../contract/phones.js';

const shape = new RegExp(`^[${phoneCodeLetters}]{${String(phoneCodeLength)}}$`);

export class EnrolPhoneDto implements EnrolPhone {
  @Transform(({ value }: { value: unknown }) => plain(value))
  @Matches(shape)
  code: string;
}

/** As people type it: in small letters, with a dash or a space. */
function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, 20).replaceAll(/[-\s]/g, '').toUpperCase() : value;
}
