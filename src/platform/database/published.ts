import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReadyAnswers } from '../http/ready-answers.js';

/** How long what was made may be shown when something is published by somebody else than this server: its owner, by hand. */
const longest = 5_000;
const most = 1_000;

/** What has been published, to whoever is nobody: by a login that reaches nothing else. */
@Injectable()
export class Published {
  private readonly made = new Map<string, { readonly at: number; readonly what: Promise<unknown> }>();

  constructor(
    @Inject(getDataSourceToken('citizen')) private readonly published: DataSource,
    private readonly answers: ReadyAnswers,
  ) {}

  read<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.published.query<Row[]>(sql, values);
  }

  /** What is made of it under this name: made once for all who ask, until something more is published. What fails is made anew. */
  once<T>(name: string, make: () => Promise<T>, lasts = longest): Promise<T> {
    const known = this.made.get(name);
    if (known !== undefined && performance.now() - known.at < lasts) return known.what as Promise<T>;
    if (this.made.size >= most) this.made.clear();
    const what = make();
    this.made.set(name, { at: performance.now(), what });
    what.catch(() => this.made.delete(name));
    return what;
  }

  /** Something more has been published. */
  changed(): void {
    this.made.clear();
    this.answers.forget();
  }
}
