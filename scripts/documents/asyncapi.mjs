import { Schemas } from './schemas.mjs';

/** What goes over the socket, as AsyncAPI 3: a message is the list of what stands after the event's name. */
export function asyncApiOf(program, version) {
  const checker = program.getTypeChecker();
  const schemas = new Schemas(checker);
  const told = eventsOf('LiveEvents', program).map((event) => toldBy(event, schemas));
  const asked = eventsOf('LiveRequests', program).map((event) => askedBy(event, schemas));
  const all = [...told, ...asked];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Samverka live',
      version,
      description: 'Socket.IO 4 at /socket.io, WebSocket only, by the cookie of the session.',
    },
    defaultContentType: 'application/json',
    channels: {
      live: { address: '/socket.io', messages: Object.assign({}, ...all.map(({ messages }) => references(messages))) },
    },
    operations: Object.assign({}, ...all.map(({ operation }) => operation)),
    components: { messages: Object.assign({}, ...all.map(({ messages }) => messages)), schemas: schemas.definitions },
  };
}

function eventsOf(name, program) {
  const checker = program.getTypeChecker();
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/src/contract/live.ts'));
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(file)).find((each) => each.name === name);
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).map((event) => {
    const [signature] = checker.getTypeOfSymbol(event).getCallSignatures();
    return { name: event.name, symbol: event, parameters: signature.getParameters() };
  });
}

function toldBy({ name, symbol, parameters }, schemas) {
  const message = { name, ...schemas.described(symbol), payload: schemas.ofParameters(parameters) };
  return { messages: { [name]: message }, operation: operation('send', name) };
}

/** The last parameter is what the answer comes by. */
function askedBy({ name, symbol, parameters }, schemas) {
  const { checker } = schemas;
  const [reply] = checker.getTypeOfSymbol(parameters.at(-1)).getCallSignatures();
  const message = { name, ...schemas.described(symbol), payload: schemas.ofParameters(parameters.slice(0, -1)) };
  const answer = { name: `${name}.reply`, payload: schemas.ofParameters(reply.getParameters()) };
  const { [name]: asking } = operation('receive', name);
  const replying = { channel: channel, messages: [{ $ref: `#/channels/live/messages/${answer.name}` }] };
  return {
    messages: { [name]: message, [answer.name]: answer },
    operation: { [name]: { ...asking, reply: replying } },
  };
}

const channel = { $ref: '#/channels/live' };

function operation(action, name) {
  return { [name]: { action, channel, messages: [{ $ref: `#/channels/live/messages/${name}` }] } };
}

function references(messages) {
  return Object.fromEntries(Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]));
}
