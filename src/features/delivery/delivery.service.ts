import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Language } from '../../contract/agencies.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mail } from '../../platform/mail/mail.js';
import { PushSender } from '../../platform/push/push-sender.js';
import { Settings } from '../../platform/settings/settings.js';
import { letterIn, pushIn } from './letter.js';

interface Delivery {
  readonly id: string;
  /** Hers, or her device's. */
  readonly address: string;
  readonly language: Language;
  readonly p256dh: string | null;
  readonly auth: string | null;
}

type Send = (delivery: Delivery) => Promise<string>;

const mostAtOnce = 100;

/** Tells people, outside, that there is something to know: whom and where, the database says; what it is, nobody does. */
@Injectable()
export class DeliveryService implements OnApplicationBootstrap {
  private readonly log = new Logger(DeliveryService.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly pushes: PushSender,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.mail.isOn) this.log.log('no letters are sent: set SMTP_URL and MAIL_FROM');
    await this.jobs.does('notices.deliver', () => this.deliver());
  }

  /** What is due, by each way that there is. */
  async deliver(): Promise<void> {
    if (this.mail.isOn) await this.deliverBy('mail', (delivery) => this.write(delivery));
    if (this.pushes.publicKey !== null) await this.deliverBy('push', (delivery) => this.push(delivery));
  }

  private async deliverBy(channel: 'mail' | 'push', send: Send): Promise<void> {
    const due = await this.jobs.ask<Delivery>(takeSql, [channel, mostAtOnce]);
    for (const delivery of due) await this.settle(delivery, await send(delivery));
  }

  private write({ id, address: to, language }: Delivery): Promise<string> {
    const [origin = ''] = this.settings.origins;
    return this.mail.send({ id, to, ...letterIn(language, origin) });
  }

  private push({ address: endpoint, language, p256dh, auth }: Delivery): Promise<string> {
    return this.pushes.send({ endpoint, p256dh: p256dh ?? '', auth: auth ?? '' }, pushIn(language));
  }

  /** What nobody knows is left as it was taken: it is not sent again. */
  private async settle({ id }: Delivery, outcome: string): Promise<void> {
    if (outcome !== 'sent') this.log.warn(`a delivery ended as ${outcome}`);
    if (outcome !== 'unknown') await this.jobs.ask('select samverka.settle_delivery($1, $2)', [id, outcome]);
  }
}

const takeSql = 'select id, address, language, p256dh, auth from samverka.take_deliveries($1, $2)';
