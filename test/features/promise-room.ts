import { randomUUID } from 'node:crypto';
import type { BringObservation, PromiseView, PublishedPromise } from '../../src/contract/promises.js';
import type { Settings } from '../../src/platform/settings/settings.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

interface Keepers {
  readonly officer: Person;
  readonly communicator: Person;
  readonly worker: Person;
}

/** Those who keep promises in one area, at two agencies, and one who does not. */
export class PromiseRoom {
  year = 2030;

  private constructor(
    readonly scene: Scene,
    readonly areaId: string,
    private readonly people: Keepers,
  ) {}

  static async open(changes: Partial<Settings> = {}): Promise<PromiseRoom> {
    const scene = await Scene.begin(changes);
    const officer = await scene.on(scene.police, ['coordinator']);
    const communicator = await scene.on(scene.social, ['communicator']);
    const worker = await scene.on(scene.social);
    const [area] = await scene.world.sql<{ id: string }>('select id from samverka.areas');
    return new PromiseRoom(scene, area!.id, { officer, communicator, worker });
  }

  get officer(): Person {
    return this.people.officer;
  }

  get communicator(): Person {
    return this.people.communicator;
  }

  /** Who only reads. */
  get worker(): Person {
    return this.people.worker;
  }

  close(): Promise<void> {
    return this.scene.world.end();
  }

  observed(value: number, untilOn: string, ofValue: number | null = null): BringObservation {
    const measure = `Samtal ${String(this.year)}`;
    return {
      ...{ id: randomUUID(), kind: 'dialogue', measure, fromOn: untilOn, untilOn, value, ofValue },
      ...{ source: 'Dialogerna', sourceOn: untilOn },
    };
  }

  brings(by: Person, observation: BringObservation): Promise<unknown> {
    return by.does('POST', `/api/areas/${this.areaId}/observations`, observation);
  }

  /** For another year, with one focus, measured by one indicator. */
  async aPromise(): Promise<PromiseView> {
    const { officer, areaId } = this;
    const year = ++this.year;
    const [id, focusId] = [randomUUID(), randomUUID()];
    const path = `/api/promises/${id}`;
    const before = String(year - 1);
    await officer.does('POST', '/api/promises', { id, areaId, year, summary: 'Tryggare torg' });
    await officer.does('PUT', `${path}/focuses/${focusId}`, {
      ...{ version: 0, place: 1, theme: 'Torget', problem: 'Mörkt', causes: 'Lampor saknas' },
      ...{ commitment: 'Vi lyser upp torget.', explanation: null, nextFollowUpOn: null },
      ...{ responsibleAgencyId: this.scene.police, responsible: 'kommunpolis' },
    });
    return officer.does('PUT', `${path}/indicators/${randomUUID()}`, {
      ...{
        focusId,
        version: 0,
        name: 'Boende vi talat med',
        measure: `Samtal ${String(year)}`,
        how: 'sum',
        target: 100,
      },
      ...{ baseFrom: `${before}-01-01`, baseUntil: `${before}-12-31`, targetOn: `${String(year)}-12-31` },
    });
  }

  async published({ id, address, year }: PromiseView, note: string | null = null): Promise<PublishedPromise> {
    const proposal = randomUUID();
    await this.officer.does('POST', `/api/promises/${id}/proposals`, { id: proposal, note });
    await this.communicator.does('PUT', `/api/promises/${id}/proposals/${proposal}/approval`);
    const answer = await fetch(`${this.scene.world.url}/lofte/${address}/${String(year)}/data.json`);
    return answer.json() as Promise<PublishedPromise>;
  }
}
