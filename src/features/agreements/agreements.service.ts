import { BadRequestException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { IsNull } from 'typeorm';
import type { AgreementsView, EndAgreement, KeepAgreement, SignAgreement } from '../../contract/agreements.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PromisesService } from '../promises/promises.service.js';
import { Agreement, AgreementSignature } from './agreement.entities.js';
import { type Begun, mayKeep, viewOf } from './agreement-views.js';

/** Which agreement, of which area. */
export interface AgreementAddress {
  readonly areaId: string;
  readonly agreementId: string;
}

type Analyses = AgreementsView['analyses'];
/** What several agree to do together in an area, signed by each party's manager. It holds no persons but those who sign. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly database: Database,
    private readonly promises: PromisesService,
    private readonly directory: DirectoryService,
  ) {}

  view(viewer: Viewer, areaId: string): Promise<AgreementsView> {
    return this.database.readAs({ ...viewer, isGlance: true }, (transaction) => this.viewIn(transaction, areaId));
  }

  /**
   * Added where it is new, else changed, as long as nobody has signed it.
   * @throws ProblemException `agreement-signed`; `promise-changed`, as all that is kept together
   */
  keep(viewer: Viewer, { areaId, agreementId: id }: AgreementAddress, wish: KeepAgreement): Promise<AgreementsView> {
    return this.promises.keeping(viewer, textsOf(wish), async (transaction) => {
      const { rows, entered } = transaction;
      const { version, ...said } = wish;
      const key = { areaId, id };
      const there = await rows.findOneBy(Agreement, key);
      if (there === null && version > 0) throw new NotFoundException();
      await this.refuseUnknown(transaction, areaId, wish);
      if (there === null) await this.refuseCorrection(transaction, areaId, wish);
      if (there === null)
        await rows.insert(Agreement, { ...key, ...said, agencyId: entered.agencyId, begunBy: entered.viewerId });
      else await this.change(transaction, there, wish);
      transaction.tellArea(areaId);
      return this.viewIn(transaction, areaId);
    });
  }

  /** By a manager, for her agency, what she has read as it stands: nobody changes it from then on. */
  sign(viewer: Viewer, { areaId, agreementId }: AgreementAddress, { version }: SignAgreement): Promise<AgreementsView> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe('manager');
      await transaction.rows.query('select samverka.sign_agreement($1, $2, $3)', [areaId, agreementId, version]);
      transaction.tellArea(areaId);
      return this.viewIn(transaction, areaId);
    });
  }

  /**
   * By one who keeps promises at an agency that has signed it; once, however often it is sent.
   * @throws ProblemException `agreement-unsigned` where her agency has not; `agreement-over` where it stands no longer
   */
  end(
    viewer: Viewer,
    { areaId, agreementId }: AgreementAddress,
    { on, because }: EndAgreement,
  ): Promise<AgreementsView> {
    return this.promises.keeping(viewer, { because }, async (transaction) => {
      const { rows, entered } = transaction;
      const there = await rows.findOneBy(Agreement, { areaId, id: agreementId });
      if (there === null) throw new NotFoundException();
      if (on < there.fromOn) throw new BadRequestException();
      if (!(await rows.existsBy(AgreementSignature, { areaId, agreementId, agencyId: entered.agencyId })))
        throw new ProblemException(HttpStatus.CONFLICT, 'agreement-unsigned');
      await rows.query('select samverka.end_agreement($1, $2, $3, $4)', [areaId, agreementId, on, because]);
      transaction.tellArea(areaId);
      return this.viewIn(transaction, areaId);
    });
  }

  /** @throws NotFoundException where her agency does not work with others in that area */
  async viewIn(transaction: Transaction, areaId: string): Promise<AgreementsView> {
    const { rows, entered } = transaction;
    const [area] = await rows.query<{ name: string }[]>(areaSql, [areaId]);
    if (area === undefined) throw new NotFoundException();
    const [agreements, signatures, begun, analyses, atWork] = await Promise.all([
      rows.find(Agreement, { where: { areaId }, order: { fromOn: 'DESC', level: 'ASC', id: 'ASC' } }),
      rows.find(AgreementSignature, {
        where: { areaId },
        order: { signedAt: 'ASC', agreementId: 'ASC', agencyId: 'ASC' },
      }),
      rows.query<Begun[]>(begunSql, [areaId]),
      rows.query<Analyses>(analysesSql, [areaId]),
      this.promises.atWork(transaction, areaId),
    ]);
    const views = agreements.map((agreement) => viewOf(agreement, { agreements, signatures, begun, entered }));
    return {
      ...{ areaId, areaName: area.name, agreements: views, analyses, atWork, mayKeep: mayKeep(entered) },
      agencies: await this.directory.agencies(transaction),
      people: await this.directory.people(transaction, [
        ...signatures.map(({ signedBy }) => signedBy),
        ...agreements.flatMap(({ endedBy }) => endedBy ?? []),
      ]),
    };
  }

  /** Whom it is with, and what it rests on. */
  private async refuseUnknown(transaction: Transaction, areaId: string, wish: KeepAgreement): Promise<void> {
    const { underId, parties } = wish;
    const known = await this.directory.agencies(
      transaction,
      parties.map(({ agencyId }) => agencyId),
    );
    const above = { areaId, id: underId ?? '', level: 'city' as const };
    const isUnder = underId === null || (await transaction.rows.existsBy(Agreement, above));
    if (known.length !== parties.length || !isUnder) throw new BadRequestException();
  }

  /** @throws BadRequestException where one of its parties is left out; ProblemException `agreement-over`, `promise-changed` */
  private async refuseCorrection(transaction: Transaction, areaId: string, wish: KeepAgreement): Promise<void> {
    const { correctsId } = wish;
    if (correctsId === null) return;
    await refuseLeavingOut(transaction, areaId, wish);
    const { rows } = transaction;
    const [found] = await rows.query<{ may: boolean }[]>(correctedSql, [areaId, correctsId]);
    if (found?.may !== true) throw new ProblemException(HttpStatus.CONFLICT, 'agreement-over');
    if (await rows.existsBy(Agreement, { areaId, correctsId, endedAt: IsNull() }))
      throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed');
  }

  private async change(transaction: Transaction, there: Agreement, wish: KeepAgreement): Promise<void> {
    const { version, correctsId, ...said } = wish;
    if (correctsId !== there.correctsId) throw new BadRequestException();
    await refuseLeavingOut(transaction, there.areaId, wish);
    const { rows } = transaction;
    if (there.firstSignedAt !== null && !isSame(there, said))
      throw new ProblemException(HttpStatus.CONFLICT, 'agreement-signed');
    if (isSame(there, said)) return;
    const key = { areaId: there.areaId, id: there.id };
    const { affected } = await rows.update(Agreement, { ...key, version }, { ...said, version: version + 1 });
    if (affected !== 1)
      throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed', { current: { version: there.version } });
  }
}

/** Whoever signed what is corrected is asked anew. */
async function refuseLeavingOut({ rows }: Transaction, areaId: string, { correctsId, parties }: KeepAgreement) {
  if (correctsId === null) return;
  const before = await rows.findOneBy(Agreement, { areaId, id: correctsId });
  const isWith = (agencyId: string) => parties.some((party) => party.agencyId === agencyId);
  if (before?.parties.every(({ agencyId }) => isWith(agencyId)) !== true) throw new BadRequestException();
}

/** Sent once more, or as it stands: whatever order its fields came in. */
function isSame(there: Agreement, said: Omit<KeepAgreement, 'version' | 'correctsId'>): boolean {
  const standing = new Map<string, unknown>(Object.entries(there));
  return Object.entries(said).every(([field, value]) => isDeepStrictEqual(standing.get(field), plain(value)));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function textsOf({ title, purpose, groups, parties }: KeepAgreement): Record<string, string> {
  const each = [...groups.flatMap(({ name, task }) => [name, task]), ...parties.map(({ name }) => name)];
  return { title, purpose, each: each.join('\n') };
}

const correctedSql = 'select samverka.may_be_corrected($1, $2) as may';
const areaSql = 'select name from samverka.areas where id = $1 and id = any ((select samverka.my_areas())::uuid[])';
const begunSql =
  'select id, year, agreement_id as "agreementId" from samverka.promises where area_id = $1 and agreement_id is not null order by year';
const analysesSql = `
  select year, theme, version, place, problem, where_when as "whereWhen", affected, causes, done_so_far as "doneSoFar"
    from samverka.focus_analyses where area_id = $1 order by year desc, place nulls last, theme`;
