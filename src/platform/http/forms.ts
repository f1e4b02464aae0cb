import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { UnsupportedMediaTypeException } from '@nestjs/common';

const formType = 'application/x-www-form-urlencoded';
const bodyLimit = 32_768;

/** Marks a route that a form without a script may be sent to. To all others a form is no more than any other unknown thing. */
export const TakesForm = () => RouteConfig({ takesForm: true });

/** What a field of a form holds, by its name; the last where it came twice. */
export type FormFields = Readonly<Record<string, string>>;

/** Takes what a form sends where that is wanted, and refuses it everywhere else: other sites may send forms, and no JSON. */
export function takeForms(app: NestFastifyApplication): void {
  const parse = (
    request: FastifyRequest,
    body: string | Buffer,
    done: (error: Error | null, fields?: unknown) => void,
  ) => {
    if (takesForm(request)) done(null, Object.fromEntries(new URLSearchParams(body.toString())));
    else done(new UnsupportedMediaTypeException());
  };
  app.getHttpAdapter().getInstance().addContentTypeParser(formType, { parseAs: 'string', bodyLimit }, parse);
}

function takesForm({ routeOptions: { config } }: FastifyRequest): boolean {
  return (config as { takesForm?: boolean } | undefined)?.takesForm === true;
}
