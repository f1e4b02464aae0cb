import { HttpStatus, Injectable } from '@nestjs/common';
import type {
  ChooseNotices,
  NoticeChoice,
  NoticeSettingsView,
  PushDevice,
  QuietHours,
} from '../../contract/notices.js';
import { Database } from '../../platform/database/database.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Mail } from '../../platform/mail/mail.js';
import { PushSender } from '../../platform/push/push-sender.js';

/** How each wants to be told, beside the bell. */
@Injectable()
export class NoticeSettingsService {
  constructor(
    private readonly database: Database,
    private readonly mail: Mail,
    private readonly pushes: PushSender,
  ) {}

  mine(viewer: Viewer): Promise<NoticeSettingsView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async ({ rows }) => {
      const [choices, [quiet = null]] = await Promise.all([
        rows.query<NoticeChoice[]>(choicesSql),
        rows.query<QuietHours[]>(quietSql),
      ]);
      return { choices, quiet, sendsMail: this.mail.isOn, pushKey: this.pushes.publicKey };
    });
  }

  async choose(viewer: Viewer, { choices, quiet }: ChooseNotices): Promise<NoticeSettingsView> {
    const values = [JSON.stringify(choices), JSON.stringify(quiet)];
    await this.database.as(viewer, (transaction) => transaction.call('select samverka.choose_notices($1, $2)', values));
    return this.mine(viewer);
  }

  /** @throws ProblemException `push-unknown` when it is no push service that we know */
  async addDevice(viewer: Viewer, { endpoint, p256dh, auth }: PushDevice): Promise<void> {
    if (this.pushes.publicKey === null || !this.pushes.knows(endpoint))
      throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'push-unknown');
    const values = [endpoint, p256dh, auth];
    await this.database.as(viewer, (transaction) =>
      transaction.call('select samverka.add_push_device($1, $2, $3)', values),
    );
  }

  async removeDevice(viewer: Viewer, endpoint: string): Promise<void> {
    await this.database.as(viewer, (transaction) =>
      transaction.call('select samverka.remove_push_device($1)', [endpoint]),
    );
  }
}

const choicesSql = 'select kind, mail, push from samverka.my_notice_choices() order by kind';
const quietSql =
  'select from_at as "from", until_at as until, on_weekends as "onWeekends" from samverka.my_quiet_hours()';
