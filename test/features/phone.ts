/** A phone in somebody's hand: what it has, it has by its own cookie. */
export class Phone {
  constructor(
    private readonly url: string,
    private cookie = '',
  ) {}

  async asks<T>(method: string, path: string, body?: object): Promise<{ status: number; body: T }> {
    const headers = {
      origin: new URL(this.url).origin,
      cookie: this.cookie,
      ...(body && { 'content-type': 'application/json' }),
    };
    const answer = await fetch(new URL(path, this.url), { method, headers, body: JSON.stringify(body) });
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : null) as T };
  }

  get token(): string {
    return this.cookie.split('=')[1] ?? '';
  }

  get header(): string {
    return this.cookie;
  }
}
