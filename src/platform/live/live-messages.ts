import { BadRequestException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { IsIn, validateSync } from 'class-validator';
import type { Audience } from '../../contract/agencies.js';
import type { LiveView } from '../../contract/live.js';
import { Id, Ids } from '../http/dto-rules.js';
import { mustBePlain } from '../http/plain-data.js';

export class LiveViewMessage implements LiveView {
  @IsIn(['board', 'case', 'mine', 'intake', 'matter']) kind: LiveView['kind'];
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
