import { Ajv } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Schema = Record<string, unknown>;

interface Operation {
  readonly security?: unknown[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schema };
}

export interface AsyncApi {
  readonly operations: Readonly<Record<string, unknown>>;
  readonly components: {
    readonly schemas: Schema;
    readonly messages: Readonly<Record<string, { readonly payload: Schema }>>;
  };
}

function documentNamed(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../dist', name), 'utf8'));
}

export const openApi = documentNamed('openapi.json') as OpenApi;
export const asyncApi = documentNamed('asyncapi.json') as AsyncApi;

/** The routes of the document, as the server writes them. */
export function routesDocumented(): string[] {
  return Object.entries(openApi.paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
}

export function operationAt(method: string, path: string): Operation {
  return openApi.paths[path.replaceAll(/:(\w+)/g, '{$1}')]![method.toLowerCase()]!;
}

/** What is wrong with a value, as a schema of the document sees it. */
export class Judge {
  private readonly ajv: Ajv;
  private readonly known = new Map<Schema, ValidateFunction>();

  constructor(document: { components: { schemas: Schema } }, version: 'draft-07' | '2020-12') {
    const options = { strict: false, allErrors: true };
    this.ajv = version === 'draft-07' ? new Ajv(options) : new Ajv2020(options);
    (formats as unknown as (ajv: Ajv) => void)(this.ajv);
    this.ajv.addSchema({ $id: 'samverka:document', components: document.components });
  }

  faultsOf(schema: Schema, value: unknown): string[] {
    const validate = this.known.get(schema) ?? this.ajv.compile(withinDocument(schema));
    this.known.set(schema, validate);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
  }
}

function withinDocument(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"samverka:document#/components')) as Schema;
}
