import { BadRequestException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { AgreementsView, AgreementView, KeepAgreement, SignAgreement } from '../../contract/agreements.js';
import { keepingRoles } from '../../contract/promises.js';
import { Database } from '../../platform/database/database.js';
import type { Entered, Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PromisesService } from '../promises/promises.service.js';
import { Agreement, AgreementSignature } from './agreement.entities.js';

/** Which agreement, of which area. */
export interface AgreementAddress {
  readonly areaId: string;
  readonly agreementId: string;
}

type Analyses = AgreementsView['analyses'];
interface Begun {
  readonly id: string;
  readonly year: number;
  readonly agreementId: string;
}

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
    const views = agreements.map((agreement) => viewOf(agreement, { signatures, begun, entered }));
    return {
      ...{ areaId, areaName: area.name, agreements: views, analyses, atWork, mayKeep: mayKeep(entered) },
      agencies: await this.directory.agencies(transaction),
      people: await this.directory.people(
        transaction,
        signatures.map(({ signedBy }) => signedBy),
      ),
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

  private async change({ rows }: Transaction, there: Agreement, { version, ...said }: KeepAgreement): Promise<void> {
    if (there.firstSignedAt !== null && !isSame(there, said))
      throw new ProblemException(HttpStatus.CONFLICT, 'agreement-signed');
    if (isSame(there, said)) return;
    const key = { areaId: there.areaId, id: there.id };
    const { affected } = await rows.update(Agreement, { ...key, version }, { ...said, version: version + 1 });
    if (affected !== 1)
      throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed', { current: { version: there.version } });
  }
}

interface Around {
  readonly signatures: readonly AgreementSignature[];
  readonly begun: readonly Begun[];
  readonly entered: Entered;
}

function viewOf(agreement: Agreement, { signatures, begun, entered }: Around): AgreementView {
  const { agencyId: _who, begunBy: _whoBegan, firstSignedAt, ...rest } = agreement;
  const signed = signatures.filter(({ agreementId }) => agreementId === agreement.id);
  const has = (agency: string) => signed.some(({ agencyId }) => agencyId === agency);
  const isSigned = agreement.parties.every(({ agencyId }) => has(agencyId));
  const isParty = agreement.parties.some(({ agencyId }) => agencyId === entered.agencyId);
  return {
    ...rest,
    signatures: signed.map(({ agencyId, signedBy, signedAt }) => ({
      agencyId,
      signedBy,
      signedAt: signedAt.toISOString(),
    })),
    isSigned,
    promises: begun.filter(({ agreementId }) => agreementId === agreement.id).map(({ id, year }) => ({ id, year })),
    may: {
      change: mayKeep(entered) && firstSignedAt === null,
      sign: isParty && !has(entered.agencyId) && entered.roles.includes('manager'),
      begin: mayKeep(entered) && isSigned,
    },
  };
}

/** Sent once more, or as it stands: whatever order its fields came in. */
function isSame(there: Agreement, said: Omit<KeepAgreement, 'version'>): boolean {
  const standing = new Map<string, unknown>(Object.entries(there));
  return Object.entries(said).every(([field, value]) => isDeepStrictEqual(standing.get(field), plain(value)));
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function mayKeep({ roles }: Entered): boolean {
  return roles.some((role) => keepingRoles.includes(role));
}

function textsOf({ title, purpose, groups, parties }: KeepAgreement): Record<string, string> {
  const each = [...groups.flatMap(({ name, task }) => [name, task]), ...parties.map(({ name }) => name)];
  return { title, purpose, each: each.join('\n') };
}

const areaSql = 'select name from samverka.areas where id = $1 and id = any ((select samverka.my_areas())::uuid[])';
const begunSql =
  'select id, year, agreement_id as "agreementId" from samverka.promises where area_id = $1 and agreement_id is not null order by year';
const analysesSql = `
  select year, theme, version, place, problem, where_when as "whereWhen", affected, causes, done_so_far as "doneSoFar"
    from samverka.focus_analyses where area_id = $1 order by year desc, place nulls last, theme`;
