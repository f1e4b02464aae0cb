import { Injectable, NotFoundException } from '@nestjs/common';
import type { Language } from '../../contract/agencies.js';
import { Published } from '../../platform/database/published.js';
import { Settings } from '../../platform/settings/settings.js';
import { accessibilityPage } from './pages/accessibility-page.js';
import { html, type Ready, readyOf } from './answering.js';
import { listPage } from './pages/list-page.js';
import { calendarOf } from './feeds/promise-calendar.js';
import { feedOf } from './feeds/promise-feed.js';
import { chartOf, isDrawn } from './drawn/indicator-chart.js';
import { promisePage } from './pages/promise-page.js';
import { isPicture, pictureOf } from './drawn/share-picture.js';
import { PublishedPromisesService, type ToldPromise } from './published-promises.service.js';

/** As it stands in an address. */
export interface PublicPlace {
  readonly area: string;
  readonly year: string;
  readonly version?: string;
}

/** A picture of a version. */
export interface PicturePlace extends PublicPlace {
  readonly picture: string;
}

/** Of a version, which indicator of which focus: both counted from one. */
export interface ChartPlace extends PublicPlace {
  readonly focus: string;
  readonly indicator: string;
}

/** The public pages, from what has been published and nothing else; each is made once, until something more is published. */
@Injectable()
export class PublicPagesService {
  constructor(
    private readonly promises: PublishedPromisesService,
    private readonly published: Published,
    private readonly settings: Settings,
  ) {}

  list(language: Language, isMissing = false): Promise<Ready> {
    return this.published.once(`list ${language} ${String(isMissing)}`, async () =>
      readyOf(html, listPage(await this.promises.latest(), language, isMissing)),
    );
  }

  /** @throws NotFoundException where none has been published */
  async promise(place: PublicPlace, language: Language): Promise<Ready> {
    const { area, year, version } = numbersIn(place);
    return this.published.once(`promise ${area} ${String(year)} ${String(version)} ${language}`, async () => {
      const told = await this.promises.find(area, year, version);
      return readyOf(html, promisePage(told, { language, isPinned: version !== null, origin: this.origin }));
    });
  }

  /** @throws NotFoundException where none has been published */
  async content(place: PublicPlace): Promise<Ready> {
    const { area, year, version } = numbersIn(place);
    return this.published.once(`data ${area} ${String(year)} ${String(version)}`, async () => {
      const told = await this.promises.find(area, year, version);
      const content = { ...told.content, version: told.version, publishedAt: told.at.toISOString() };
      return readyOf('application/json; charset=utf-8', JSON.stringify(content));
    });
  }

  /** How far it has come, drawn. @throws NotFoundException where there is nothing to draw */
  async chart(place: ChartPlace): Promise<Ready> {
    const { area, year, version } = numbersIn(place);
    const { content } = await this.promises.find(area, year, version);
    const indicator = content.focuses[Number(place.focus) - 1]?.indicators[Number(place.indicator) - 1];
    if (indicator === undefined || !isDrawn(indicator)) throw new NotFoundException();
    return readyOf('image/svg+xml; charset=utf-8', chartOf(indicator));
  }

  /** @throws NotFoundException where none has been published */
  async picture(place: PicturePlace, language: Language): Promise<Ready> {
    const { area, year, version } = numbersIn(place);
    const { content, version: number } = await this.promises.find(area, year, version);
    const { picture } = place;
    if (!isPicture(picture)) throw new NotFoundException();
    const name = `picture ${area} ${String(year)} ${String(number)} ${picture} ${language}`;
    return this.published.once(
      name,
      async () => readyOf('image/png', await pictureOf(content, language, picture)),
      hour, // a version never changes, and to draw one takes a while
    );
  }

  accessibility(language: Language): Promise<Ready> {
    return this.published.once(`accessibility ${language}`, () =>
      Promise.resolve(readyOf(html, accessibilityPage(language, this.settings.publicContact))),
    );
  }

  /** @throws NotFoundException where nothing has been published of the area */
  async calendar(area: string, language: Language): Promise<Ready> {
    return readyOf('text/calendar; charset=utf-8', calendarOf(await this.latestOf(area), language, this.origin));
  }

  /** @throws NotFoundException where nothing has been published of the area */
  async feed(area: string, format: 'rss' | 'atom'): Promise<Ready> {
    const told = await this.latestOf(area);
    const versions = await Promise.all(told.map(({ year }) => this.promises.versions(area, year)));
    const newest = versions.flat().sort((one, other) => other.at.getTime() - one.at.getTime());
    const feed = feedOf(newest, area, this.origin);
    return readyOf(`application/${format}+xml; charset=utf-8`, format === 'rss' ? feed.rss2() : feed.atom1());
  }

  private async latestOf(area: string): Promise<ToldPromise[]> {
    const told = (await this.promises.latest()).filter(({ address }) => address === area);
    if (told.length === 0) throw new NotFoundException();
    return told;
  }

  private get origin(): string {
    return this.settings.origins[0] ?? '';
  }
}

const hour = 3_600_000;

/** Whoever writes something else in an address asks for what there is not. */
function numbersIn({ area, year, version }: PublicPlace): { area: string; year: number; version: number | null } {
  const isPlace = /^[a-z0-9-]{1,80}$/.test(area) && /^\d{4}$/.test(year) && /^\d{1,6}$/.test(version ?? '1');
  if (!isPlace) throw new NotFoundException();
  return { area, year: Number(year), version: version === undefined ? null : Number(version) };
}
