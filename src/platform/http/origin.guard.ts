import { type CanActivate, type ExecutionContext, HttpStatus, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Origins } from './origins.js';
import { ProblemException } from './problem-codes.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Refuses whatever another page makes a browser send. A program without a browser must name our origin too. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly origins: Origins) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const site = headers['sec-fetch-site'];
    const isOurs = this.origins.include(headers.origin) && (site === undefined || site === 'same-origin');
    if (!safeMethods.includes(method) && !isOurs) throw new ProblemException(HttpStatus.FORBIDDEN, 'foreign-origin');
    return true;
  }
}
