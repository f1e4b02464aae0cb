import { Injectable, NotFoundException } from '@nestjs/common';
import type { Feed } from 'feed';
import type { Language } from '../../contract/agencies.js';
import type { PublishedPromise } from '../../contract/promises.js';
import { Settings } from '../../platform/settings/settings.js';
import { accessibilityPage } from './accessibility-page.js';
import { listPage } from './list-page.js';
import { calendarOf } from './promise-calendar.js';
import { feedOf } from './promise-feed.js';
import { promisePage } from './promise-page.js';
import { PublishedPromisesService, type ToldPromise } from './published-promises.service.js';

/** As it stands in an address. */
export interface PublicPlace {
  readonly area: string;
  readonly year: string;
  readonly version?: string;
}

/** The public pages, from what has been published and nothing else. */
@Injectable()
export class PublicPagesService {
  constructor(
    private readonly published: PublishedPromisesService,
    private readonly settings: Settings,
  ) {}

  async list(language: Language, isMissing = false): Promise<string> {
    return listPage(await this.published.latest(), language, isMissing);
  }

  /** @throws NotFoundException where none has been published */
  async promise(place: PublicPlace, language: Language): Promise<string> {
    const { area, year, version } = numbersIn(place);
    const told = await this.published.find(area, year, version);
    const versions = await this.published.versions(area, year);
    return promisePage(
      told,
      versions.map((each) => each.version),
      language,
    );
  }

  async content(place: PublicPlace): Promise<PublishedPromise & { version: number; publishedAt: string }> {
    const { area, year, version } = numbersIn(place);
    const told = await this.published.find(area, year, version);
    return { ...told.content, version: told.version, publishedAt: told.at.toISOString() };
  }

  accessibility(language: Language): string {
    return accessibilityPage(language, this.settings.publicContact);
  }

  /** @throws NotFoundException where nothing has been published of the area */
  async calendar(area: string, language: Language): Promise<string> {
    return calendarOf(await this.latestOf(area), language, this.origin);
  }

  /** @throws NotFoundException where nothing has been published of the area */
  async feed(area: string): Promise<Feed> {
    const told = await this.latestOf(area);
    const versions = await Promise.all(told.map(({ year }) => this.published.versions(area, year)));
    const newest = versions.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
    return feedOf(newest, area, this.origin);
  }

  private async latestOf(area: string): Promise<ToldPromise[]> {
    const told = (await this.published.latest()).filter(({ address }) => address === area);
    if (told.length === 0) throw new NotFoundException();
    return told;
  }

  private get origin(): string {
    return this.settings.origins[0] ?? '';
  }
}

/** Whoever writes something else in an address asks for what there is not. */
function numbersIn({ area, year, version }: PublicPlace): { area: string; year: number; version: number | null } {
  const isPlace = /^[a-z0-9-]{1,80}$/.test(area) && /^\d{4}$/.test(year) && /^\d{1,6}$/.test(version ?? '1');
  if (!isPlace) throw new NotFoundException();
  return { area, year: Number(year), version: version === undefined ? null : Number(version) };
}
