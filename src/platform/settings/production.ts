type Part = 'app' | 'teller' | 'door' | 'operator' | 'jobs' | 'citizen';
type Urls = Readonly<Record<Part, string>>;
type UrlNames = Readonly<Record<Part, string>>;

interface Judged {
  readonly database: Urls | undefined;
  readonly sessionIdleSeconds: number;
  readonly sessionSeconds: number;
}

/** As .env.example has it: whoever leaves it in has chosen no password. */
export const examplePassword = 'CHANGE-ME';

/** Idle: what NIST SP 800-63B and OWASP bear for personal data. In all: a long working day. */
const limits = { idleMinutes: 30, hours: 12 };

/** What would be unsafe in production, in one sentence each. */
export function unsafeIn(settings: Judged, publicOrigins: readonly string[] | undefined, urlNames: UrlNames): string[] {
  return [...unsafeDatabase(settings.database, urlNames), ...unsafeOrigins(publicOrigins), ...unsafeSessions(settings)];
}

function unsafeDatabase(urls: Urls | undefined, names: UrlNames): string[] {
  if (urls === undefined) return [`Set ${Object.values(names).join(', ')}: production runs on a Postgres of its own.`];
  const logins = Object.entries(urls).flatMap(([part, url]: [string, string]) =>
    URL.canParse(url) ? [{ name: names[part as Part], url: new URL(url) }] : [],
  );
  return [
    ...logins.flatMap(({ name, url }) => (isExample(url) ? [`${name} still has the password of the example.`] : [])),
    ...twice(logins, 'username').map((pair) => `${pair} name the same login: each part needs one of its own.`),
    ...twice(logins, 'password').map((pair) => `${pair} have the same password: who learns one must not have both.`),
  ];
}

function isExample({ password }: URL): boolean {
  return password.includes(examplePassword);
}

/** The names of those that share a value, two and two. */
function twice(logins: readonly { name: string; url: URL }[], part: 'username' | 'password'): string[] {
  return logins.flatMap(({ name, url }, place) => {
    const earlier = logins.slice(0, place).find((other) => other.url[part] === url[part] && url[part] !== '');
    return earlier === undefined ? [] : [`${earlier.name} and ${name}`];
  });
}

function unsafeOrigins(origins: readonly string[] | undefined): string[] {
  if (origins === undefined) return ['Set PUBLIC_ORIGIN to the address people use, such as https://samverka.example.'];
  const areSecure = origins.every((origin) => origin.startsWith('https://'));
  return areSecure ? [] : ['PUBLIC_ORIGIN must begin with https://: sessions are not sent in the clear.'];
}

function unsafeSessions({ sessionIdleSeconds, sessionSeconds }: Judged): string[] {
  return [
    ...outside('SESSION_IDLE_MINUTES', sessionIdleSeconds / 60, limits.idleMinutes),
    ...outside('SESSION_HOURS', sessionSeconds / 3600, limits.hours),
  ];
}

function outside(name: string, value: number, most: number): string[] {
  return value > 0 && value <= most ? [] : [`${name} must be more than 0 and at most ${String(most)} in production.`];
}
