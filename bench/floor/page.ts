import fastify from 'fastify';

/** What a public page is measured against: bare Fastify, which answers as many bytes of the same kind. */
const page = Buffer.alloc(Number(process.env.BYTES), 'x');
const app = fastify();
app.get('/page', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.stdout.write('The floor is open.\n');
process.once('SIGTERM', () => {
  process.exit(0);
});
