/** Both documents as one page: without script, and read as it stands. The server puts in the nonce of each answer. */
export function pageOf(openApi, asyncApi) {
  const features = [...new Set(operationsOf(openApi).map(({ tags }) => tags[0]))].sort();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samverka ${escaped(openApi.info.version)}: the interface</title>
<style nonce="__CSP_NONCE__">${style}</style>
</head>
<body>
<main>
<h1>Samverka ${escaped(openApi.info.version)}: the interface</h1>
<p>${escaped(openApi.info.description)} For programs: <a href="/api/docs/openapi.json">OpenAPI</a> and
<a href="/api/docs/asyncapi.json">AsyncAPI</a>.</p>
<nav aria-label="Contents"><ul>${features.map((feature) => `<li><a href="#${feature}">${feature}</a></li>`).join('')}
<li><a href="#live">live</a></li><li><a href="#types">types</a></li></ul></nav>
${features.map((feature) => featureIn(openApi, feature)).join('\n')}
<section id="live"><h2>live</h2><p>${escaped(asyncApi.info.description)}</p>
${Object.values(asyncApi.components.messages).map(messageShown).join('\n')}</section>
<section id="types"><h2>types</h2>
${Object.entries({ ...asyncApi.components.schemas, ...openApi.components.schemas })
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([name, schema]) => `<h3 id="${name}">${name}</h3>${shown(schema)}`)
  .join('\n')}</section>
</main>
</body>
</html>`;
}

function operationsOf({ paths }) {
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ path, verb, ...operation })),
  );
}

function featureIn(openApi, feature) {
  const operations = operationsOf(openApi).filter(({ tags }) => tags[0] === feature);
  return `<section id="${feature}"><h2>${feature}</h2>${operations.map(operationShown).join('\n')}</section>`;
}

function operationShown({ path, verb, description = '', security, requestBody, responses }) {
  const [status, answer] = Object.entries(responses)[0];
  const schema = Object.values(answer.content ?? {})[0]?.schema;
  return `<h3><code>${verb.toUpperCase()} ${escaped(path)}</code></h3>
<p>${escaped(description)} ${security ? 'Open to anybody.' : ''}</p>
${requestBody ? `<p>Takes</p>${shown(requestBody.content['application/json'].schema)}` : ''}
<p>Answers ${status}${schema ? `</p>${shown(schema)}` : ', and nothing more.</p>'}`;
}

function messageShown({ name, description = '', payload }) {
  return `<h3><code>${escaped(name)}</code></h3><p>${escaped(description)}</p>${shown({ tuple: payload.items ?? [] })}`;
}

function shown(schema) {
  return `<pre tabindex="0">${written(schema, '')}</pre>`;
}

/** A schema in the words of TypeScript, with a link to each type that has a name. */
function written(schema, indent) {
  const { $ref, allOf, anyOf, type, properties, items, additionalProperties, tuple } = schema;
  if (tuple) return `[${tuple.map((item) => written(item, indent)).join(', ')}]`;
  if ($ref) return linked($ref.split('/').at(-1));
  if (allOf) return written(allOf[0], indent);
  if (anyOf) return anyOf.map((each) => written(each, indent)).join(' | ');
  if (schema.enum) return schema.enum.map((word) => escaped(`'${word}'`)).join(' | ');
  if (items) return `${written(items, indent)}[]`;
  if (properties) return fieldsShown(schema, indent);
  return additionalProperties ? `{ [id]: ${written(additionalProperties, indent)} }` : (type ?? 'unknown');
}

function fieldsShown({ properties, required }, indent) {
  const within = `${indent}  `;
  const lines = Object.entries(properties).map(([name, field]) => {
    const words = field.description ? `  <i>${escaped(field.description.replaceAll('\n', ' '))}</i>` : '';
    return `${within}${name}${required.includes(name) ? '' : '?'}: ${written(field, within)}${words}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function linked(name) {
  return `<a href="#${name}">${name}</a>`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h2 { margin-top: 3rem; border-bottom: 1px solid; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
pre { margin: 0.25rem 0; padding: 0.75rem; border: 1px solid; overflow-x: auto; font-size: 0.875rem; }
i { opacity: 0.8; }
`;
