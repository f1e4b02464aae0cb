import { HttpStatus, Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, Not } from 'typeorm';
import type { AreaView } from '../../contract/boards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import {
  type AcceptVoice,
  type DeclineVoice,
  moderatingRoles,
  type VoiceCount,
  type VoicesView,
  type VoiceView,
} from '../../contract/voices.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { OwnKeys } from '../../platform/encryption/own-keys.js';
import { openedWords, sealedWords } from '../../platform/encryption/voice-words.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { Voice } from './voice.entity.js';

const most = 200;

/** What citizens have said: read by those who coordinate and tell in the area, and counted as they decide. */
@Injectable()
export class VoicesService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly keys: OwnKeys,
  ) {}

  list(viewer: Viewer): Promise<VoicesView> {
    return this.database.readAs(viewer, async (transaction) => {
      transaction.mustBe(...moderatingRoles);
      const { rows } = transaction;
      const waiting = await rows.find(Voice, { where: undecided, order: { cameAt: 'ASC', id: 'ASC' }, take: most });
      const decided = await rows.find(Voice, { where: settled, order: { decidedAt: 'DESC', id: 'ASC' }, take: most });
      const voices = [...waiting, ...decided];
      return {
        areas: await rows.query<AreaView[]>(areasSql),
        voices: voices.map((voice) => this.viewOf(voice)),
        waiting: await rows.countBy(Voice, undecided),
        counts: await rows.query<VoiceCount[]>(countsSql),
        agencies: await this.directory.agencies(transaction, [
          ...new Set(voices.flatMap(({ agencyId }) => agencyId ?? [])),
        ]),
        people: await this.directory.people(
          transaction,
          voices.flatMap(({ decidedBy }) => decidedBy ?? []),
        ),
      };
    });
  }

  /** @throws ProblemException `voice-changed`; `identity-in-text` where what is left names somebody by number */
  accept(viewer: Viewer, id: string, { version, theme, redacted }: AcceptVoice): Promise<VoiceView> {
    if (redacted !== null && holdsIdentityNumber(`${redacted.place ?? ''}\n${redacted.text}`))
      throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
    const said = redacted === null ? {} : { said: sealedWords(this.keys, id, redacted), isRedacted: true };
    return this.decide(viewer, { id, version }, { outcome: 'accepted', reason: null, theme, ...said });
  }

  /** The words are deleted at once. @throws ProblemException `voice-changed` */
  decline(viewer: Viewer, id: string, { version, reason }: DeclineVoice): Promise<VoiceView> {
    return this.decide(viewer, { id, version }, { outcome: 'declined', reason, said: null });
  }

  private decide(viewer: Viewer, key: Pick<Voice, 'id' | 'version'>, decided: Partial<Voice>): Promise<VoiceView> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe(...moderatingRoles);
      const { rows, entered } = transaction;
      const { areaId } = await rows.findOneByOrFail(Voice, { id: key.id });
      const by = { decidedBy: entered.viewerId, agencyId: entered.agencyId, decidedAt: new Date() };
      const { affected } = await rows.update(
        Voice,
        { ...key, ...open },
        { ...decided, ...by, version: key.version + 1 },
      );
      if (affected !== 1) await this.refuseChanged(transaction, key.id);
      transaction.tellModerators(areaId);
      return this.viewOf(await rows.findOneByOrFail(Voice, { id: key.id }));
    });
  }

  private async refuseChanged({ rows }: Transaction, id: string): Promise<never> {
    const current = this.viewOf(await rows.findOneByOrFail(Voice, { id }));
    throw new ProblemException(HttpStatus.CONFLICT, 'voice-changed', { current });
  }

  private viewOf({ said, cameAt, decidedAt, ...rest }: Voice): VoiceView {
    const words = said === null ? { place: null, text: null } : openedWords(this.keys, rest.id, said);
    return { ...rest, ...words, cameAt: cameAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
  }
}

const undecided: FindOptionsWhere<Voice> = { outcome: IsNull() };
const settled: FindOptionsWhere<Voice> = { outcome: Not(IsNull()) };
/** What has been deleted is not decided again. */
const open: FindOptionsWhere<Voice> = { said: Not(IsNull()) };

const areasSql = `
  select id, name, within_id as "withinId" from samverka.areas where id = any ((select samverka.my_areas())::uuid[]) order by name, id`;

const countsSql = `
  select area_id as "areaId", theme, count(*)::int as accepted from samverka.voices where outcome = 'accepted'
   group by area_id, theme order by area_id, theme`;
