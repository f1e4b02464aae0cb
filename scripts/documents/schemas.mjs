import ts from 'typescript';

const simple = [
  [ts.TypeFlags.Any | ts.TypeFlags.Unknown, {}],
  [ts.TypeFlags.Void | ts.TypeFlags.Undefined | ts.TypeFlags.Null, { type: 'null' }],
  [ts.TypeFlags.NonPrimitive, { type: 'object' }],
  [ts.TypeFlags.BooleanLike, { type: 'boolean' }],
];

/**
 * JSON schemas out of the types of the contract, so that what is documented is what the compiler holds both sides to.
 * Named types become definitions, once each; what has no name is written where it stands.
 */
export class Schemas {
  definitions = {};

  constructor(checker) {
    this.checker = checker;
  }

  of(type) {
    const name = nameInContract(type);
    if (name === undefined) return this.written(type);
    if (!(name in this.definitions)) {
      this.definitions[name] = {}; // there already when a type comes back to itself
      this.definitions[name] = { ...this.written(type), ...this.described(type.aliasSymbol ?? type.symbol) };
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The schema of a list of parameters, as a message holds them. */
  ofParameters(parameters) {
    const items = parameters.map((parameter) => this.of(this.checker.getTypeOfSymbol(parameter)));
    const length = { minItems: items.length, maxItems: items.length };
    return { type: 'array', ...(items.length > 0 ? { items } : {}), ...length };
  }

  described(symbol) {
    const text = ts.displayPartsToString(symbol?.getDocumentationComment(this.checker));
    return text === '' ? {} : { description: text };
  }

  written(type) {
    const known = simple.find(([flags]) => type.flags & flags);
    if (known) return { ...known[1] };
    if (type.isUnion()) return this.union(type);
    if (type.flags & ts.TypeFlags.StringLike) return this.textual(type);
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (this.checker.isTupleType(type)) return this.tuple(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]) };
    if (type.symbol?.name === 'Date') return { type: 'string', format: 'date-time' };
    return this.object(type);
  }

  /** A place for each, called what the contract calls it. */
  tuple(type) {
    const names = type.target.labeledElementDeclarations?.map((label) => label?.name.text) ?? [];
    const places = this.checker.getTypeArguments(type).map((each) => this.of(each));
    const prefixItems = places.map((place, at) => (names[at] === undefined ? place : { ...place, title: names[at] }));
    return { type: 'array', prefixItems, minItems: places.length, maxItems: places.length };
  }

  textual(type) {
    return type.isStringLiteral() ? { type: 'string', enum: [type.value] } : { type: 'string' };
  }

  /** Words of a closed list are one list; `boolean` comes as its two halves, and is put together again. */
  union(type) {
    const words = type.types.filter((each) => each.isStringLiteral());
    const isHalf = (each) => each.flags & ts.TypeFlags.BooleanLiteral;
    const others = type.types.filter((each) => !each.isStringLiteral() && !isHalf(each));
    const parts = [
      ...(words.length > 0 ? [{ type: 'string', enum: words.map(({ value }) => value) }] : []),
      ...(type.types.some(isHalf) ? [{ type: 'boolean' }] : []),
      ...others.filter((each) => !(each.flags & ts.TypeFlags.Undefined)).map((each) => this.of(each)),
    ];
    return parts.length === 1 ? parts[0] : { anyOf: parts };
  }

  object(type) {
    const values = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (values) return { type: 'object', additionalProperties: this.of(values) };
    const fields = this.checker.getPropertiesOfType(type);
    if (fields.length === 0) return { type: 'object' };
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map((field) => [field.name, this.field(field)])),
      required: fields.filter((field) => !(field.flags & ts.SymbolFlags.Optional)).map(({ name }) => name),
      additionalProperties: false,
    };
  }

  field(field) {
    const schema = this.of(this.checker.getTypeOfSymbol(field));
    const words = this.described(field);
    return '$ref' in schema && 'description' in words ? { allOf: [schema], ...words } : { ...schema, ...words };
  }
}

/** Generic ones are written out for what they are given. */
function nameInContract(type) {
  if (type.aliasTypeArguments?.length > 0 || type.typeArguments?.length > 0) return undefined;
  const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined);
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return file.includes('/src/contract/') ? symbol.name : undefined;
}
