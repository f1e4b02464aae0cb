import { Injectable, NotFoundException } from '@nestjs/common';
import type { PublishedPromise } from '../../contract/promises.js';
import { Published } from '../../platform/database/published.js';

/** A promise as it was told: never changed, so that its version stands for its bytes. */
export interface ToldPromise {
  readonly address: string;
  readonly year: number;
  readonly version: number;
  readonly at: Date;
  readonly content: PublishedPromise;
}

/** What has been published of promises. */
@Injectable()
export class PublishedPromisesService {
  constructor(private readonly published: Published) {}

  /** The latest of each area and year, newest first. */
  latest(): Promise<ToldPromise[]> {
    return this.published.read(latestSql);
  }

  /** The latest that an area was promised. @throws NotFoundException where nothing was */
  async latestOf(address: string): Promise<ToldPromise> {
    const isPlace = /^[a-z0-9-]{1,80}$/.test(address);
    const [told] = isPlace ? await this.published.read<ToldPromise>(latestOfSql, [address]) : [];
    if (told === undefined) throw new NotFoundException();
    return told;
  }

  /** @throws NotFoundException where none has been told */
  async find(address: string, year: number, version: number | null): Promise<ToldPromise> {
    const [told] = await this.published.read<ToldPromise>(findSql, [address, year, version]);
    if (told === undefined) throw new NotFoundException();
    return told;
  }

  /** Every version of one, latest first. */
  versions(address: string, year: number): Promise<ToldPromise[]> {
    return this.published.read(versionsSql, [address, year]);
  }
}

const latestSql = `
  select area as address, year, version, published_at as at, content from published.promises told
   where version = (select max(version) from published.promises other where other.area = told.area and other.year = told.year)
   order by year desc, area limit 500`;

const latestOfSql = `
  select area as address, year, version, published_at as at, content from published.promises
   where area = $1 order by year desc, version desc limit 1`;

const findSql = `
  select area as address, year, version, published_at as at, content from published.promises
   where area = $1 and year = $2 and ($3::int is null or version = $3) order by version desc limit 1`;

const versionsSql = `
  select area as address, year, version, published_at as at, content from published.promises
   where area = $1 and year = $2 order by version desc limit 500`;
