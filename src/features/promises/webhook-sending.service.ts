import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { PublishedPromise } from '../../contract/promises.js';
import type { SentShareText } from '../../contract/sendings.js';
import { type ShareChannel, shareTextOf } from '../../contract/share-texts.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { toKeepers } from '../../platform/live/announcement.js';
import { Teller } from '../../platform/live/teller.js';
import { Settings } from '../../platform/settings/settings.js';
import { Webhook } from '../../platform/webhook/webhook.js';

/** What is to be sent, as it was published. */
interface Due {
  readonly id: string;
  readonly channel: ShareChannel;
  readonly area: string;
  readonly year: number;
  readonly version: number;
  readonly content: PublishedPromise;
}

const mostAtOnce = 20;

/** Sends what is to be sent to the webhook: again, ever more seldom, until it has been taken or refused. */
@Injectable()
export class WebhookSendingService implements OnApplicationBootstrap {
  private readonly log = new Logger(WebhookSendingService.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly webhook: Webhook,
    private readonly teller: Teller,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.does('shares.send', () => this.send());
  }

  async send(): Promise<void> {
    if (!this.webhook.isOn) return; // what waits is sent when one is set up again
    for (const due of await this.jobs.ask<Due>(takeSql, [mostAtOnce])) await this.sendOne(due);
  }

  private async sendOne(due: Due): Promise<void> {
    const body = JSON.stringify(textOf(due, this.settings.origins[0] ?? '', new Date()));
    const { outcome, status } = await this.webhook.send({ id: due.id, body });
    if (outcome !== 'sent') this.log.warn(`the webhook answered ${String(status ?? 'nothing')}: ${outcome}`);
    const settled = await this.jobs.ask<{ areaId: string }>(settleSql, [due.id, outcome, status]);
    await this.teller.tell(settled.map(({ areaId }) => toKeepers(areaId)));
  }
}

function textOf({ channel, area, year, version, content }: Due, origin: string, now: Date): SentShareText {
  const url = `${origin}/lofte/${area}/${String(year)}`;
  const picture = (width: string) => `${url}/version/${String(version)}/share-${width}.png`;
  return {
    type: 'promise.published',
    timestamp: now.toISOString(),
    data: {
      ...{ channel, text: shareTextOf(channel, content, url), language: 'sv', area: content.area, year, version, url },
      pictures: [picture('1080'), picture('1200')],
    },
  };
}

const takeSql = 'select id, channel, area, year, version, content from samverka.take_sendings($1)';
const settleSql = 'select samverka.settle_sending($1, $2, $3) as "areaId"';
