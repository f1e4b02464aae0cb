import { Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import { Database } from '../database/database.js';
import type { Viewer } from '../identity/viewer.js';
import { Listeners } from './listeners.js';
import type { WritingMessage } from './live-messages.js';
import { type LiveSocket, Sockets, viewRoom } from './sockets.js';

/** "… skriver": seen only by the readers of what is being written. Kept nowhere. */
@Injectable()
export class WritingSigns {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly sockets: Sockets,
  ) {}

  /** @throws NotFoundException when the audience is none that she could write to, ForbiddenException when she is not to write */
  async pass(socket: LiveSocket, viewer: Viewer, { caseId, audience }: WritingMessage): Promise<object> {
    await this.mayWrite({ ...viewer, caseId, isGlance: true }, audience);
    const { sessionId, viewerId: personId } = socket.data;
    const readers = (await this.listeners.ofAudience(caseId, audience)).filter((reader) => reader !== sessionId);
    const rooms = readers.map((reader) => viewRoom({ kind: 'case', id: caseId }, reader));
    this.sockets.send(rooms, 'writing', { caseId, personId, audience: [...audience].sort() });
    return {};
  }

  private async mayWrite(viewer: Viewer, audience: readonly string[]): Promise<void> {
    await this.database.readAs(viewer, async (transaction) => {
      const sql = 'select samverka.may_address($1, $2)';
      if (!(await transaction.call<boolean>(sql, [viewer.caseId, audience]))) throw new NotFoundException();
      transaction.mustBe(...writingRoles);
    });
  }
}
