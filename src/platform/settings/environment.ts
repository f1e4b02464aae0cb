import { readFileSync } from 'node:fs';

interface Limits {
  readonly least: number;
  readonly most: number;
}

/** What the environment says, and all that is wrong with it: nobody should have to start ten times to hear of ten faults. */
export class Environment {
  readonly faults: string[] = [];

  constructor(private readonly variables: NodeJS.ProcessEnv) {}

  /** The value, or the text of the file that `NAME_FILE` names. An empty one is none. */
  text(name: string): string | undefined {
    const file = this.variables[`${name}_FILE`] ?? '';
    const value = file === '' ? this.variables[name] : this.textIn(file, name);
    return value === '' ? undefined : value;
  }

  /** Two that mean something together alone. */
  pair(one: string, other: string): [string | undefined, string | undefined] {
    const values: [string | undefined, string | undefined] = [this.text(one), this.text(other)];
    if ((values[0] === undefined) !== (values[1] === undefined)) this.refuse(`Set ${one} and ${other}, or neither.`);
    return values;
  }

  number(name: string, usual: number, { least, most }: Limits): number {
    const value = Number(this.text(name) ?? usual);
    if (value >= least && value <= most) return value;
    this.refuse(`${name} must be a number from ${String(least)} to ${String(most)}.`);
    return usual;
  }

  choice<T extends string>(name: string, usual: T, choices: readonly T[]): T {
    const value = this.text(name) ?? usual;
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) this.refuse(`${name} must be one of ${choices.join(', ')}.`);
    return chosen ?? usual;
  }

  isTrue(name: string, usual: boolean): boolean {
    return this.choice(name, usual ? 'true' : 'false', ['true', 'false']) === 'true';
  }

  origins(name: string): string[] | undefined {
    const named = this.text(name)?.split(',');
    return named?.map((origin) => this.urlIn(name, origin.trim())?.origin ?? '');
  }

  /** The address of a Postgres, with a login in it. */
  databaseUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = this.urlIn(name, text);
    const isPostgres = url === undefined || /^postgres(ql)?:$/.test(url.protocol);
    if (!isPostgres) this.refuse(`${name} must begin with postgres://.`);
    return text;
  }

  /** 256 bits in base64. */
  key(name: string): Buffer | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const key = Buffer.from(text, 'base64');
    const isKey = key.length === 32 && key.toString('base64') === text;
    if (!isKey) this.refuse(`${name} must be 32 random bytes in base64 (openssl rand -base64 32).`);
    return isKey ? key : undefined;
  }

  /** Where something is sent to: over TLS, or to this machine. */
  webhookUrl(name: string): string | undefined {
    const text = this.text(name);
    const url = text === undefined ? undefined : this.urlIn(name, text);
    if (url === undefined) return undefined;
    const isSafe = isEncryptedOrHere(url) && url.username === '' && url.password === '';
    if (!isSafe) this.refuse(`${name} must begin with https://, and have no password in it.`);
    return isSafe ? url.href : undefined;
  }

  /** As Standard Webhooks has it: "whsec_" and 24 to 64 random bytes in base64. */
  webhookSecret(name: string): Buffer | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const encoded = text.replace(/^whsec_/, '');
    const secret = Buffer.from(encoded, 'base64');
    const isSecret =
      text !== encoded && secret.length >= 24 && secret.length <= 64 && secret.toString('base64') === encoded;
    if (!isSecret) this.refuse(`${name} must be whsec_ and 24 to 64 random bytes in base64 (openssl rand -base64 32).`);
    return isSecret ? secret : undefined;
  }

  private textIn(file: string, name: string): string | undefined {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch {
      this.refuse(`${name}_FILE names ${file}, which cannot be read.`);
      return undefined;
    }
  }

  /** Never says what stands there: it may hold a password. */
  private urlIn(name: string, text: string): URL | undefined {
    if (URL.canParse(text)) return new URL(text);
    this.refuse(`${name} is no address.`);
    return undefined;
  }

  private refuse(fault: string): void {
    if (!this.faults.includes(fault)) this.faults.push(fault);
  }
}

function isEncryptedOrHere({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}
