import { id, routesIn } from './controllers.mjs';
import { Schemas } from './schemas.mjs';

/** The interface over HTTP, as OpenAPI 3.1. */
export function openApiOf(program, version) {
  const schemas = new Schemas(program.getTypeChecker());
  const problem = problemOf(program, schemas);
  const paths = {};
  for (const route of routesIn(program)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.verb]: operation(route, schemas, problem) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samverka',
      version,
      description: 'What one may not see is answered like what does not exist: 404.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort()),
    components: {
      schemas: schemas.definitions,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-samverka' } },
    },
  };
}

function operation(route, schemas, problem) {
  const { name: operationId, feature, symbol, isOpen, body, path, queries } = route;
  return {
    operationId,
    tags: [feature],
    ...schemas.described(symbol),
    ...(isOpen ? { security: [] } : {}),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ in: 'path', name, required: true, schema: id })),
      ...queries.map((query) => ({ in: 'query', ...query })),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(schemas.of(body)) } }),
    responses: { [route.status]: answer(route, schemas), default: problem },
  };
}

function answer({ status, type, answer: given, name }, schemas) {
  if (status === 204) return { description: 'Done' };
  if (type !== undefined) return { description: 'Done', content: { [type]: {} } };
  const schema = schemas.of(given);
  if (schema.type === 'null')
    throw new Error(`${name} answers nothing: give it @HttpCode(204), or say what it answers.`);
  return { description: 'Done', content: json(schema) };
}

function problemOf(program, schemas) {
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/src/contract/problems.ts'));
  const checker = program.getTypeChecker();
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find(({ name }) => name === 'Problem');
  const schema = schemas.of(checker.getDeclaredTypeOfSymbol(symbol));
  return { description: 'Refused, and why (RFC 9457)', content: { 'application/problem+json': { schema } } };
}

function json(schema) {
  return { 'application/json': { schema } };
}
