import { BadRequestException, Injectable, type PipeTransform } from '@nestjs/common';
import { isISO8601 } from 'class-validator';

/** A day of the calendar in a query, as `2026-11-24`. */
@Injectable()
export class DayPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) throw new BadRequestException();
    if (!isISO8601(value, { strict: true })) throw new BadRequestException();
    return value;
  }
}
