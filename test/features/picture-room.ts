import { randomUUID } from 'node:crypto';
import type { BringFigure } from '../../src/contract/figure-files.js';
import type { PictureTheme, PictureView } from '../../src/contract/pictures.js';
import type { Person } from '../support/person.js';
import { PromiseRoom } from './promise-room.js';

/** The status that it is answered with. */
export async function met(person: Person, method: 'POST' | 'PUT', path: string, body?: unknown): Promise<number> {
  return (await person.asks(method, path, body)).status;
}

export function valuesIn(themes: readonly PictureTheme[]): (number | null)[] {
  return themes.flatMap(({ series }) => series.map(({ now }) => now?.value ?? null));
}

/** Those who make a picture of one area together; each test has a year of its own. */
export class PictureRoom {
  private constructor(
    readonly people: PromiseRoom,
    public year = 2050,
  ) {}

  static async open(): Promise<PictureRoom> {
    return new PictureRoom(await PromiseRoom.open());
  }

  get areaId(): string {
    return this.people.areaId;
  }

  figure(value: number, wishes: Partial<BringFigure> = {}): BringFigure {
    const year = String(this.year);
    return {
      ...{ id: randomUUID(), kind: 'complaint', theme: 'theft', measure: 'Klagomål om stöld', value, ofValue: null },
      ...{ fromOn: `${year}-01-01`, untilOn: `${year}-12-31`, voice: null, said: null },
      ...{ source: 'Diariet', sourceOn: `${year}-12-31` },
      ...wishes,
    };
  }

  async brings(by: Person, value: number, wishes: Partial<BringFigure> = {}): Promise<string> {
    const wish = this.figure(value, wishes);
    await by.does('POST', `/api/areas/${this.areaId}/figures`, wish);
    return wish.id;
  }

  pictureFor(person: Person, period = String(this.year)): Promise<PictureView> {
    return person.does<PictureView>('GET', `/api/areas/${this.areaId}/pictures/${period}`);
  }

  puts(by: Person, observationIds: string[], theme = 'theft'): Promise<PictureView> {
    return by.does<PictureView>('POST', `/api/areas/${this.areaId}/pictures/${String(this.year)}/contributions`, {
      ...{ theme, words: 'Det här ser vi.', observationIds },
    });
  }
}
