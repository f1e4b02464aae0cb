import type { AgreementView, EndingView } from '../../contract/agreements.js';
import { keepingRoles } from '../../contract/promises.js';
import type { Entered } from '../../platform/database/transaction.js';
import type { Agreement, AgreementSignature } from './agreement.entities.js';

/** A promise that began from an agreement. */
export interface Begun {
  readonly id: string;
  readonly year: number;
  readonly agreementId: string;
}

/** All that has been agreed in the area, and who looks at it. */
interface Around {
  readonly agreements: readonly Agreement[];
  readonly signatures: readonly AgreementSignature[];
  readonly begun: readonly Begun[];
  readonly entered: Entered;
}

/** As somebody of this agency reads it, with what she may do with it. */
export function viewOf(agreement: Agreement, around: Around): AgreementView {
  const { agencyId: _who, begunBy: _whoBegan, firstSignedAt: _since, ...rest } = agreement;
  const { endedOn: _on, endedBecause: _why, endedBy: _by, endedAgencyId: _for, endedAt: _at, ...said } = rest;
  const { signatures, begun } = around;
  return {
    ...said,
    signatures: signatures
      .filter(({ agreementId }) => agreementId === agreement.id)
      .map(({ agencyId, signedBy, signedAt }) => ({ agencyId, signedBy, signedAt: signedAt.toISOString() })),
    isSigned: isSigned(agreement, signatures),
    ended: endingOf(agreement),
    replacedById: replacing(agreement, around)?.id ?? null,
    promises: begun.filter(({ agreementId }) => agreementId === agreement.id).map(({ id, year }) => ({ id, year })),
    may: mayDo(agreement, around),
  };
}

function mayDo(agreement: Agreement, around: Around): AgreementView['may'] {
  const { agreements, signatures, entered } = around;
  const isKept = mayKeep(entered);
  const isOver = agreement.endedAt !== null || replacing(agreement, around) !== undefined;
  const isWhole = isSigned(agreement, signatures) && !isOver;
  const isParty = agreement.parties.some(({ agencyId }) => agencyId === entered.agencyId);
  const hasSigned = isSignedBy(agreement, signatures, entered.agencyId);
  const isBeingCorrected = agreements.some(
    ({ correctsId, endedAt }) => correctsId === agreement.id && endedAt === null,
  );
  const every = (...all: boolean[]) => all.every(Boolean);
  return {
    change: every(isKept, agreement.firstSignedAt === null, !isOver),
    sign: every(isParty, !hasSigned, !isOver, entered.roles.includes('manager')),
    begin: every(isKept, isWhole),
    correct: every(isKept, isWhole, isParty, !isBeingCorrected),
    end: every(isKept, hasSigned, !isOver),
  };
}

function replacing({ id }: Agreement, { agreements, signatures }: Around): Agreement | undefined {
  return agreements.find((later) => later.correctsId === id && isSigned(later, signatures));
}

function isSigned(agreement: Agreement, signatures: readonly AgreementSignature[]): boolean {
  return agreement.parties.every(({ agencyId }) => isSignedBy(agreement, signatures, agencyId));
}

function isSignedBy({ id }: Agreement, signatures: readonly AgreementSignature[], agency: string): boolean {
  return signatures.some(({ agreementId, agencyId }) => agreementId === id && agencyId === agency);
}

function endingOf({ endedOn, endedBecause, endedBy, endedAgencyId, endedAt }: Agreement): EndingView | null {
  if (endedOn === null || endedBecause === null || endedBy === null || endedAgencyId === null) return null;
  const at = endedAt?.toISOString() ?? '';
  return { on: endedOn, because: endedBecause, endedBy, agencyId: endedAgencyId, endedAt: at };
}

export function mayKeep({ roles }: Entered): boolean {
  return roles.some((role) => keepingRoles.includes(role));
}
