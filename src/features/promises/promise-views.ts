import type { FocusView, IndicatorView, ObservationView, PromiseView, ProposalView } from '../../contract/promises.js';
import { measured } from './measured.js';
import type {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseFocus,
  PromiseIndicator,
  PromiseProposal,
} from './promise.entities.js';

/** A promise with all that belongs to it, as it is kept. */
export interface KeptPromise {
  readonly promise: CitizenPromise;
  readonly areaName: string;
  readonly address: string;
  readonly focuses: readonly PromiseFocus[];
  readonly activities: readonly PromiseActivity[];
  readonly indicators: readonly PromiseIndicator[];
  readonly observations: readonly Observation[];
  readonly proposals: readonly PromiseProposal[];
}

export function promiseViewOf(kept: KeptPromise, mayKeep: boolean): PromiseView {
  const { id, areaId, year, summary } = kept.promise;
  const { areaName, address, observations } = kept;
  return {
    ...{ id, areaId, areaName, year, summary, address, mayKeep },
    version: Math.max(0, ...kept.proposals.map(({ version }) => version ?? 0)) || null,
    focuses: kept.focuses.map(focusViewOf),
    activities: kept.activities.map(({ promiseId: _itsOwn, ...activity }) => activity),
    indicators: kept.indicators.map((indicator) => indicatorViewOf(indicator, observations, year)),
    observations: observations.map(observationViewOf),
    proposals: kept.proposals.map(proposalViewOf),
  };
}

function focusViewOf({ promiseId: _itsOwn, ...focus }: PromiseFocus): FocusView {
  return focus;
}

function indicatorViewOf(
  { promiseId: _itsOwn, ...indicator }: PromiseIndicator,
  observations: readonly Observation[],
  year: number,
): IndicatorView {
  return { ...indicator, ...measured(indicator, observations, year) };
}

export function observationViewOf({
  authorId: _whoBroughtIt,
  broughtAt,
  withdrawnAt,
  ...rest
}: Observation): ObservationView {
  return { ...rest, broughtAt: broughtAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
}

export function proposalViewOf({
  promiseId: _itsOwn,
  agencyId: _proposers,
  proposedAt,
  approvedAt,
  ...rest
}: PromiseProposal): ProposalView {
  return { ...rest, proposedAt: proposedAt.toISOString(), approvedAt: approvedAt?.toISOString() ?? null };
}
