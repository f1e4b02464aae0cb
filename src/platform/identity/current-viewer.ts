import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actOf, type SignedInRequest } from './session.guard.js';

/** The viewer, as the first parameter of a handler. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<SignedInRequest>().viewer;
});

/** What the request is called in the log, for whoever becomes a viewer by it. */
export const CurrentAct = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
