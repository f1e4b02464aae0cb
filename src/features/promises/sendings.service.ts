import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import type { SendingsView, SendingView, SendShareText } from '../../contract/sendings.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Webhook } from '../../platform/webhook/webhook.js';
import { CitizenPromise, PromiseProposal, ShareSending } from './promise.entities.js';

/** What whoever tells a promise has sent of it to the webhook, and how that went. What is sent was published; it is sent by the calendar. */
@Injectable()
export class SendingsService {
  constructor(
    private readonly database: Database,
    private readonly webhook: Webhook,
  ) {}

  /** @throws NotFoundException where her agency does not work with others in that area */
  view(viewer: Viewer, promiseId: string): Promise<SendingsView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async (transaction) => {
      await promiseIn(transaction, promiseId);
      return this.viewIn(transaction, promiseId);
    });
  }

  /**
   * Asked for once, however often it is sent.
   * @throws ProblemException `webhook-off`, `already-sent`
   */
  send(viewer: Viewer, promiseId: string, { id, version, channel }: SendShareText): Promise<SendingsView> {
    return this.database.as(viewer, async (transaction) => {
      const { rows, entered } = transaction;
      transaction.mustBe('communicator');
      const { areaId } = await promiseIn(transaction, promiseId);
      if (!this.webhook.isOn) throw new ProblemException(HttpStatus.CONFLICT, 'webhook-off');
      if (!(await rows.existsBy(PromiseProposal, { promiseId, version }))) throw new NotFoundException();
      const by = { agencyId: entered.agencyId, askedBy: entered.viewerId };
      const sending = { promiseId, id, version, channel, ...by };
      await rows.createQueryBuilder().insert().into(ShareSending).values(sending).orIgnore().execute();
      if (!(await rows.existsBy(ShareSending, { promiseId, id, version, channel })))
        throw new ProblemException(HttpStatus.CONFLICT, 'already-sent');
      transaction.tellKeepers(areaId);
      return this.viewIn(transaction, promiseId);
    });
  }

  private async viewIn({ rows, entered }: Transaction, promiseId: string): Promise<SendingsView> {
    const sendings = await rows.find(ShareSending, { where: { promiseId }, order: { askedAt: 'DESC', id: 'ASC' } });
    return {
      maySend: this.webhook.isOn && entered.roles.includes('communicator'),
      sendings: sendings.map(viewOf),
    };
  }
}

async function promiseIn({ rows }: Transaction, id: string): Promise<CitizenPromise> {
  const promise = await rows.findOneBy(CitizenPromise, { id });
  if (promise === null) throw new NotFoundException();
  return promise;
}

function viewOf({ promiseId: _itsOwn, agencyId: _where, askedBy: _who, ...sending }: ShareSending): SendingView {
  const { askedAt, settledAt, ...rest } = sending;
  return { ...rest, askedAt: askedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null };
}
