import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SignedInRequest } from './session.guard.js';

/** The viewer, as the first parameter of a handler. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<SignedInRequest>().viewer;
});
