import { Injectable } from '@nestjs/common';
import type { Language } from '../../contract/agencies.js';
import type { SessionRules, SessionView } from '../../contract/session.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Settings } from '../../platform/settings/settings.js';
import { DirectoryService } from '../directory/directory.service.js';

interface SessionFacts {
  readonly language: Language;
  readonly expiresAt: Date;
  readonly idleSeconds: number;
}

/** Who is signed in, as she is told herself. */
@Injectable()
export class SessionViewsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly settings: Settings,
  ) {}

  rules(): SessionRules {
    return { idleSeconds: this.settings.sessionIdleSeconds };
  }

  view(viewer: Viewer): Promise<SessionView> {
    return this.database.readAs(viewer, (transaction) => this.viewIn(transaction));
  }

  speak(viewer: Viewer, language: Language): Promise<SessionView> {
    return this.database.as(viewer, async (transaction) => {
      await transaction.rows.query('select samverka.set_language($1)', [language]);
      return this.viewIn(transaction);
    });
  }

  private async viewIn(transaction: Transaction): Promise<SessionView> {
    const { viewerId, agencyId, roles } = transaction.entered;
    const [facts] = await transaction.rows.query<[SessionFacts]>(
      'select language, expires_at as "expiresAt", idle_seconds as "idleSeconds" from samverka.my_session()',
    );
    const [person] = await this.directory.people(transaction, [viewerId]);
    const [agency] = await this.directory.agencies(transaction, [agencyId]);
    if (person === undefined || agency === undefined) throw new Error('a session without a person');
    const { isDemonstration } = this.settings;
    return {
      person,
      agency,
      roles: [...roles],
      language: facts.language,
      isAtIntake: await isAtIntake(transaction),
      expiresAt: facts.expiresAt.toISOString(),
      idleSeconds: facts.idleSeconds,
      isDemonstration,
    };
  }
}

async function isAtIntake({ rows, entered }: Transaction): Promise<boolean> {
  const sql = 'select from samverka.intake_members where user_id = $1';
  return (await rows.query<unknown[]>(sql, [entered.viewerId])).length > 0;
}
