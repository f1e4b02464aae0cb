import { BadRequestException, HttpException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { IsIn, validateSync } from 'class-validator';
import type { Audience } from '../../contract/agencies.js';
import type { LiveReply, LiveView } from '../../contract/live.js';
import type { ProblemCode } from '../../contract/problems.js';
import { Id, Ids } from '../http/dto-rules.js';
import { mustBePlain } from '../http/plain-data.js';
import { problemCodeOf } from '../http/problem-codes.js';

export class LiveViewMessage implements LiveView {
  @IsIn(['board', 'case', 'mine']) kind: LiveView['kind'];
  @Id() id: string;
}

export class WritingMessage {
  @Id() caseId: string;
  @Ids() audience: Audience;
}

/**
 * What came over the socket, if it is what it should be. Types are not validation.
 * @throws BadRequestException
 */
export function parsed<T extends object>(shape: new () => T, message: unknown): T {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) throw new BadRequestException();
  mustBePlain(message);
  const instance = plainToInstance(shape, message);
  const faults = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (faults.length > 0) throw new BadRequestException();
  return instance;
}

/** Answers with what the work gives, or with the code of why not: never with words from inside. */
export async function answered<T extends object>(work: () => Promise<T>): Promise<LiveReply<T>> {
  try {
    return { ...(await work()), ok: true };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

function codeOf(error: unknown): ProblemCode {
  return error instanceof HttpException ? problemCodeOf(error) : 'internal';
}
