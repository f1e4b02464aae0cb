import {
  type ArgumentMetadata,
  BadRequestException,
  HttpStatus,
  Injectable,
  type PipeTransform,
  ValidationPipe,
} from '@nestjs/common';
import { isUUID, type ValidationError } from 'class-validator';
import type { FieldProblem } from '../../contract/problems.js';
import { mustBePlain } from './plain-data.js';
import { ProblemException } from './problem-codes.js';

/** Looks at the whole of a body before it is made into what a handler takes. What comes over the socket is parsed there. */
class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && this.toValidate(metadata)) mustBePlain(value);
    return super.transform(value, metadata);
  }
}

/** Refuses unknown fields and wrong values, and says which. */
export const inputPipe = new InputPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  exceptionFactory: (errors) =>
    new ProblemException(HttpStatus.BAD_REQUEST, 'invalid-input', {
      fields: errors.flatMap((error) => fieldsOf(error)),
    }),
});

function fieldsOf({ property, constraints = {}, children = [] }: ValidationError, within = ''): FieldProblem[] {
  const path = within + property;
  const own = Object.keys(constraints).map((rule) => ({ path, rule }));
  return [...own, ...children.flatMap((child) => fieldsOf(child, `${path}.`))];
}

/** An id in a path: a UUID, always in lower case, so that one thing has one name. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (!isUUID(value)) throw new BadRequestException();
    return (value as string).toLowerCase();
  }
}

/** Every id in a path at once. */
@Injectable()
export class IdsPipe implements PipeTransform<Record<string, unknown>, Record<string, string>> {
  private readonly id = new IdPipe();

  transform(values: Record<string, unknown>): Record<string, string> {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.id.transform(value)]));
  }
}
