import type { FocusView, ObservationView, PromiseView, ProposalView } from '../../contract/promises.js';
import { isSmall, measured } from './measured.js';
import type {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseActivityStep,
  PromiseDialogue,
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
  readonly dialogues: readonly PromiseDialogue[];
  readonly steps: readonly PromiseActivityStep[];
  readonly observations: readonly Observation[];
  /** Those of them that are told to nobody but who brought them in. */
  readonly untold: ReadonlySet<string>;
  readonly proposals: readonly PromiseProposal[];
}

/** Names for whoever and whatever is spoken of in it. */
export type Named = Pick<PromiseView, 'agencies' | 'people' | 'boards' | 'areas' | 'atWork'>;

/** As whom it is seen. */
interface Sight extends Named {
  readonly mayKeep: boolean;
  readonly agencyId: string;
}

/** As somebody of this agency sees it. Whoever does not keep it reads of others' figures what is published. */
export function promiseViewOf(kept: KeptPromise, { mayKeep, agencyId, ...named }: Sight): PromiseView {
  const { id, areaId, year, summary } = kept.promise;
  const { areaName, address, observations, untold } = kept;
  return {
    ...{ id, areaId, areaName, year, summary, address, mayKeep, ...named },
    version: Math.max(0, ...kept.proposals.map(({ version }) => version ?? 0)) || null,
    focuses: kept.focuses.map(focusViewOf),
    activities: kept.activities.map(({ promiseId: _itsOwn, ...activity }) => activity),
    indicators: kept.indicators.map((indicator) => ({
      ...indicatorViewOf(indicator),
      ...(mayKeep ? measured(indicator, observations, year, untold) : { start: null, outcome: null, reachedOn: null }),
    })),
    dialogues: kept.dialogues.map(({ promiseId: _itsOwn, ...dialogue }) => dialogue),
    steps: kept.steps.map(({ promiseId: _itsOwn, changedAt, ...step }) => ({
      ...step,
      changedAt: changedAt.toISOString(),
    })),
    observations: observations.map((observation) => observationViewOf(observation, agencyId, untold)),
    proposals: kept.proposals.filter(({ version }) => mayKeep || version !== null).map(proposalViewOf),
  };
}

function focusViewOf({ promiseId: _itsOwn, ...focus }: PromiseFocus): FocusView {
  return focus;
}

function indicatorViewOf({ promiseId: _itsOwn, ...indicator }: PromiseIndicator) {
  return indicator;
}

export function observationViewOf(
  {
    authorId: _whoBroughtIt,
    sharedAt: _inAPicture,
    voice: _whose,
    broughtAt,
    withdrawnAt,
    value,
    ofValue,
    ...rest
  }: Observation,
  agencyId: string,
  untold: ReadonlySet<string>,
): ObservationView {
  const isHidden = rest.agencyId !== agencyId && untold.has(rest.id);
  const at = { broughtAt: broughtAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
  return {
    ...rest,
    ...at,
    value: isHidden ? null : value,
    isSmall: isSmall(value),
    ofValue: isHidden && isSmall(ofValue ?? 0) ? null : ofValue,
  };
}

export function proposalViewOf({ promiseId: _itsOwn, proposedAt, approvedAt, ...rest }: PromiseProposal): ProposalView {
  return { ...rest, proposedAt: proposedAt.toISOString(), approvedAt: approvedAt?.toISOString() ?? null };
}
