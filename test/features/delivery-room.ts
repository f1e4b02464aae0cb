import webPush from 'web-push';
import type { CardView } from '../../src/contract/cards.js';
import type { ChooseNotices, MailChoice, NoticeKind, NoticeSettingsView } from '../../src/contract/notices.js';
import { DeliveryService } from '../../src/features/delivery/delivery.service.js';
import { Scene } from '../hardening/scene.js';
import { LetterBox } from '../support/letter-box.js';
import type { Person } from '../support/person.js';
import { PushService } from '../support/push-service.js';

const tables = ['notices', 'deliveries', 'push_devices', 'notice_choices', 'quiet_hours'];

/** A world with a mail server and a push service of its own, and a case that three agencies are on. */
export class DeliveryRoom {
  card: CardView;

  private constructor(
    readonly scene: Scene,
    readonly box: LetterBox,
    readonly service: PushService,
    readonly people: { readonly officer: Person; readonly teacher: Person; readonly assistant: Person },
  ) {}

  static async open(): Promise<DeliveryRoom> {
    const [box, service] = await Promise.all([LetterBox.open(), PushService.open()]);
    const scene = await Scene.begin({
      mail: { url: box.url, from: 'Samverka <samverka@example.invalid>' },
      pushKeys: webPush.generateVAPIDKeys(),
      pushServices: ['127.0.0.1'],
    });
    const officer = await scene.on(scene.police, ['caseworker'], 'Kim Polis');
    const teacher = await scene.on(scene.school, ['contact'], 'Maria Lärare');
    const assistant = await scene.on(scene.social);
    return new DeliveryRoom(scene, box, service, { officer, teacher, assistant });
  }

  /** Nothing has been told to anybody; and there is a new case. */
  async clear(): Promise<void> {
    const { scene, box, service } = this;
    const agencyIds = [scene.school, scene.social];
    this.card = await this.people.officer.opens(scene.board, { title: 'Ett hemligt ärende', agencyIds });
    for (const table of tables) await scene.world.sql(`delete from samverka.${table}`);
    box.letters.length = 0;
    box.refuses = undefined;
    service.pushed.length = 0;
    service.answers = 201;
  }

  async end(): Promise<void> {
    await this.scene.world.end();
    await Promise.all([this.box.close(), this.service.close()]);
  }

  get both(): string[] {
    return [this.scene.police, this.scene.school].sort();
  }

  get addressees(): string[] {
    return this.box.letters.map(({ to }) => to).sort();
  }

  /** What the job does. */
  deliver(): Promise<void> {
    return this.scene.world.app.get(DeliveryService, { strict: false }).deliver();
  }

  chooses(person: Person, choice: ChooseNotices): Promise<NoticeSettingsView> {
    return person.does('PUT', '/api/notices/settings', choice);
  }

  /** The officer asks her to call. */
  asks(person: Person, wish = 'today'): Promise<unknown> {
    return this.people.officer.does('PUT', `/api/calls/to/${person.id}`, { callback: null, wish });
  }

  /** What was refused is tried again, without waiting for the hour of it. */
  letTimePass(): Promise<unknown> {
    return this.scene.world.sql('update samverka.deliveries set next_at = now()');
  }
}

export function addressOf({ id }: Person): string {
  return `${id}@example.invalid`;
}

export function byMail(kind: NoticeKind, mail: MailChoice) {
  return [{ kind, mail, push: true }];
}
