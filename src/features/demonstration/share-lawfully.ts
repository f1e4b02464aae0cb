import type pg from 'pg';
import type { GroundUse, Sharing } from '../../contract/grounds.js';
import { agencies } from './world/agencies.js';
import { boards } from './world/boards.js';
import { consents } from './world/consents.js';
import { people } from './world/people.js';
import { consentReason, groundBetween } from './world/sharing.js';

/** What is shared, by the keys of this world. */
export interface WorldShare {
  readonly code: string;
  readonly board: string;
  readonly from: string;
  readonly to: readonly string[];
}

/** Finds for what the invented people share a ground that carries it: the family's consent first. */
export class WorldSharing {
  constructor(
    private readonly owner: pg.ClientBase,
    private readonly idOf: (agency: string) => string,
    private readonly consentIds: ReadonlyMap<string, string>,
  ) {}

  /** Whether an agency may be told that the case exists before anybody has been asked. */
  isTold({ board, by }: { board: string; by: string }, agency: string): boolean {
    const from = people.find(({ initials }) => initials === by)?.agency ?? '';
    return groundBetween(kindOf(from), kindOf(agency), templateOf(board)) !== undefined;
  }

  async of(share: WorldShare): Promise<Sharing | null> {
    const receivers = share.to.filter((key) => key !== share.from);
    if (receivers.length === 0) return null;
    const consent = consents[share.code];
    if (consent !== undefined && [share.from, ...receivers].every((key) => consent.agencies.includes(key)))
      return {
        assessment: consentReason,
        uses: [await this.use('consent', receivers, this.consentIds.get(share.code))],
      };
    const grounds = receivers.map((to) =>
      found(groundBetween(kindOf(share.from), kindOf(to), templateOf(share.board))),
    );
    const uses = receivers.map((to, at) => this.use(grounds[at]?.ground ?? '', [to]));
    return { assessment: grounds[0]?.why ?? '', uses: await Promise.all(uses) };
  }

  private async use(groundId: string, to: readonly string[], consentId = ''): Promise<GroundUse> {
    const sql = 'select key, must_be from samverka.legal_ground_questions where ground_id = $1';
    const { rows } = await this.owner.query<{ key: string; must_be: boolean }>(sql, [groundId]);
    const answers = Object.fromEntries(rows.map(({ key, must_be: mustBe }) => [key, mustBe]));
    return { groundId, agencyIds: to.map(this.idOf).sort(), consentId: consentId || null, answers };
  }
}

function kindOf(key: string) {
  return found(agencies.find((agency) => agency.key === key)).kind;
}

function templateOf(key: string) {
  return found(boards.find((board) => board.key === key)).template;
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the demonstration world lacks something that it speaks of');
  return thing;
}
