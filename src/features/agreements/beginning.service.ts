import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import type { BeginFromAgreement, BegunFocus } from '../../contract/agreements.js';
import type { PromiseView } from '../../contract/promises.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { PromisesService } from '../promises/promises.service.js';
import type { AgreementAddress } from './agreements.service.js';

/** A promise begins where the agreement ends: with what was chosen, and why it is so. */
@Injectable()
export class BeginningService {
  constructor(private readonly promises: PromisesService) {}

  /**
   * Begun once, however often it is sent.
   * @throws ProblemException `agreement-unsigned` before all parties have signed; `agreement-over` where it stands no longer; `promise-begun` where there is one for the area and year
   */
  begin(viewer: Viewer, address: AgreementAddress, wish: BeginFromAgreement): Promise<PromiseView> {
    const said = {
      summary: wish.summary,
      each: wish.focuses
        .map(({ name, commitment, responsible }) => [name, commitment, responsible ?? ''].join('\n'))
        .join('\n'),
    };
    return this.promises.keeping(viewer, said, async (transaction) => {
      await refuseUnsigned(transaction, address);
      const begun = await transaction.rows.query<{ id: string; agreementId: string | null }[]>(thereSql, [
        address.areaId,
        wish.year,
      ]);
      if (begun.some(({ id, agreementId }) => id !== wish.id || agreementId !== address.agreementId))
        throw new ProblemException(HttpStatus.CONFLICT, 'promise-begun');
      await this.promises.refuseElsewhere(transaction, address.areaId, answeringFor(wish));
      if (begun.length === 0) await lay(transaction, address, wish);
      return this.promises.viewIn(transaction, wish.id);
    });
  }
}

async function refuseUnsigned({ rows }: Transaction, { areaId, agreementId }: AgreementAddress): Promise<void> {
  const [found] = await rows.query<{ isSigned: boolean; isOver: boolean }[]>(signedSql, [areaId, agreementId]);
  if (found === undefined) throw new NotFoundException();
  if (found.isOver) throw new ProblemException(HttpStatus.CONFLICT, 'agreement-over');
  if (!found.isSigned) throw new ProblemException(HttpStatus.CONFLICT, 'agreement-unsigned');
}

async function lay(
  transaction: Transaction,
  { areaId, agreementId }: AgreementAddress,
  wish: BeginFromAgreement,
): Promise<void> {
  const { rows, entered } = transaction;
  const { id, year, summary, focuses } = wish;
  await rows.query(beginSql, [id, areaId, year, summary, entered.agencyId, entered.viewerId, agreementId]);
  await rows.query(focusesSql, [id, JSON.stringify(focuses), areaId, agreementId]);
  transaction.tellArea(areaId);
}

function answeringFor({ focuses }: { focuses: readonly BegunFocus[] }): string[] {
  return focuses.map(({ responsibleAgencyId }) => responsibleAgencyId);
}

const signedSql =
  'select samverka.is_signed(agreements) as "isSigned", samverka.is_over(agreements) as "isOver" from samverka.agreements where area_id = $1 and id = $2';
const thereSql = 'select id, agreement_id as "agreementId" from samverka.promises where area_id = $1 and year = $2';
const beginSql = `
  insert into samverka.promises (id, area_id, year, summary, agency_id, begun_by, agreement_id) values ($1, $2, $3, $4, $5, $6, $7)`;

/** Problem and causes as they were found for the agreement; said anew where nothing was. */
const focusesSql = `
  insert into samverka.promise_focuses (promise_id, id, place, theme, problem, causes, commitment, responsible, responsible_agency_id)
    select $1, (focus->>'id')::uuid, number, focus->>'name', coalesce(analysis.problem, ''), coalesce(analysis.causes, ''), focus->>'commitment', focus->>'responsible',
           (focus->>'responsibleAgencyId')::uuid
      from jsonb_array_elements($2::jsonb) with ordinality each (focus, number)
      join samverka.agreements agreement on agreement.area_id = $3 and agreement.id = $4 and focus->>'theme' = any (agreement.themes)
      left join samverka.focus_analyses analysis on analysis.area_id = $3 and analysis.year = agreement.year and analysis.theme = focus->>'theme'`;
