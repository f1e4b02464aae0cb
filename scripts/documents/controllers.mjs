import ts from 'typescript';

/** How an id is written in an address. */
export const id = { type: 'string', format: 'uuid' };

const verbs = { Get: 'get', Post: 'post', Put: 'put', Delete: 'delete', Patch: 'patch' };

/** Every route of the interface, as the controllers declare it. */
export function routesIn(program) {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.endsWith('.controller.ts'));
  const classes = files.flatMap(({ statements }) => statements.filter(ts.isClassDeclaration));
  return classes.flatMap((each) => routesOf(each, checker)).filter(({ path }) => path.startsWith('/api'));
}

function routesOf(controller, checker) {
  const prefix = wordIn(decorator(controller, 'Controller'), checker);
  const methods = controller.members.filter(ts.isMethodDeclaration);
  return methods.flatMap((method) => {
    const verb = Object.keys(verbs).find((name) => decorator(method, name));
    if (verb === undefined) return [];
    const path = `/${[prefix, wordIn(decorator(method, verb), checker)].filter(Boolean).join('/')}`;
    return [{ verb: verbs[verb], path, ...whatItDoes(controller, method, checker) }];
  });
}

function whatItDoes(controller, method, checker) {
  const signature = checker.getSignatureFromDeclaration(method);
  return {
    feature: /(?:features|platform)\/([\w-]+)\//.exec(controller.getSourceFile().fileName)[1],
    name: `${controller.name.text.replace('Controller', '')}.${method.name.text}`,
    symbol: checker.getSymbolAtLocation(method.name),
    isOpen: [controller, method].some((node) => decorator(node, 'OpenToAnybody')),
    status: Number(decorator(method, 'HttpCode')?.arguments[0].text ?? (decorator(method, 'Post') ? 201 : 200)),
    type: decorator(method, 'Header')?.arguments[1]?.text.split(';')[0],
    body: bodyOf(method, checker),
    queries: method.parameters.flatMap((parameter) => queryIn(parameter, checker)),
    answer: checker.getAwaitedType(checker.getReturnTypeOfSignature(signature)),
  };
}

/** What the body must be: the type of the contract that the class of it implements. */
function bodyOf(method, checker) {
  const parameter = method.parameters.find((each) => decorator(each, 'Body'));
  if (parameter === undefined) return undefined;
  const type = checker.getTypeAtLocation(parameter.type ?? parameter);
  const clauses = type.symbol?.valueDeclaration?.heritageClauses ?? [];
  const promised = clauses.find(({ token }) => token === ts.SyntaxKind.ImplementsKeyword)?.types[0];
  return promised === undefined ? type : checker.getTypeAtLocation(promised);
}

function queryIn(parameter, checker) {
  const query = decorator(parameter, 'Query');
  if (query === undefined) return [];
  const isId = query.arguments.some((argument) => argument.getText() === 'IdPipe');
  const isOptional = parameter.questionToken !== undefined || /\bnull\b/.test(parameter.type?.getText() ?? '');
  return [{ name: wordIn(query, checker), schema: isId ? id : { type: 'string' }, required: !isOptional }];
}

function decorator(node, name) {
  const found = (ts.getDecorators(node) ?? []).find(({ expression }) => expression.expression?.getText() === name);
  return found?.expression;
}

function wordIn(call, checker) {
  const [first] = call?.arguments ?? [];
  return first === undefined ? '' : (checker.getTypeAtLocation(first).value ?? '');
}
