import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { Not } from 'typeorm';
import {
  type AnalysisView,
  type ContributionView,
  firstWeights,
  type FocusOrder,
  type KeepAnalysis,
  type PictureTheme,
  type PictureView,
  type SetWeights,
  type Theme,
} from '../../contract/pictures.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PromisesService } from '../promises/promises.service.js';
import { focusOrder } from './focus-order.js';
import type { Days } from './period.js';
import {
  FocusAnalysis,
  FocusWeights,
  importViewOf,
  ObservationImport,
  PictureContribution,
} from './picture.entities.js';

/** Why a theme is as it is: of which area, in which year. */
export interface AnalysisAddress {
  readonly areaId: string;
  readonly period: Days;
  readonly theme: Theme;
}

interface Pictured {
  readonly areaId: string;
  readonly period: Days;
  readonly joint: readonly PictureTheme[];
}

/** What is done of a picture together: what each says of it, in which order the rules would take it, why it is so, and what is chosen. */
@Injectable()
export class FocusService {
  constructor(
    private readonly promises: PromisesService,
    private readonly directory: DirectoryService,
  ) {}

  /** Weights as of a day. They are never changed: others take their place, and both orders stay to be seen. */
  weigh(viewer: Viewer, areaId: string, weights: SetWeights): Promise<void> {
    return this.promises.keeping(viewer, { reason: weights.reason }, async (transaction) => {
      const { rows, entered } = transaction;
      if (await rows.existsBy(FocusWeights, { areaId, id: weights.id })) return;
      await rows.insert(FocusWeights, { areaId, ...weights, setBy: entered.viewerId, agencyId: entered.agencyId });
      transaction.tellArea(areaId);
    });
  }

  /** @throws ProblemException `place-taken`: another theme stands there; `promise-changed`, as all that is kept together */
  analyse(viewer: Viewer, { areaId, period, theme }: AnalysisAddress, wish: KeepAnalysis): Promise<void> {
    return this.promises.keeping(viewer, wish, async (transaction) => {
      const key = { areaId, year: period.year, theme };
      const { version, ...said } = wish;
      await refuseTakenPlace(transaction, key, said.place);
      if (version === 0) await add(transaction, key, said);
      else await change(transaction, key, wish);
      transaction.tellArea(areaId);
    });
  }

  async viewIn(
    transaction: Transaction,
    { areaId, period, joint }: Pictured,
  ): Promise<Pick<PictureView, 'contributions' | 'orders' | 'analyses' | 'imports' | 'agencies'>> {
    const { rows } = transaction;
    const of = { areaId, year: period.year };
    const [contributions, weights, analyses, imports] = await Promise.all([
      rows.find(PictureContribution, { where: of, order: { theme: 'ASC', agencyId: 'ASC' } }),
      rows.find(FocusWeights, { where: { areaId }, order: { fromOn: 'DESC', setAt: 'DESC', id: 'ASC' }, take: 2 }),
      rows.find(FocusAnalysis, { where: of, order: { place: { direction: 'ASC', nulls: 'LAST' }, theme: 'ASC' } }),
      rows.find(ObservationImport, { where: { areaId }, order: { broughtAt: 'DESC', id: 'ASC' }, take: 20 }),
    ]);
    return {
      contributions: contributions.map(contributionViewOf),
      orders: joint.length === 0 ? [] : ordersOf(joint, weights),
      analyses: analyses.map(analysisViewOf),
      agencies: await this.directory.agencies(transaction),
      imports: imports.map(importViewOf),
    };
  }
}

type Key = Pick<FocusAnalysis, 'areaId' | 'year' | 'theme'>;

async function refuseTakenPlace(
  { rows }: Transaction,
  { areaId, year, theme }: Key,
  place: number | null,
): Promise<void> {
  if (place !== null && (await rows.existsBy(FocusAnalysis, { areaId, year, place, theme: Not(theme) })))
    throw new ProblemException(HttpStatus.CONFLICT, 'place-taken');
}

async function add({ rows }: Transaction, key: Key, said: Omit<KeepAnalysis, 'version'>): Promise<void> {
  const there = await rows.findOneBy(FocusAnalysis, key);
  if (there !== null && isSame(there, said)) return;
  if (there !== null)
    throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed', { current: analysisViewOf(there) });
  await rows.insert(FocusAnalysis, { ...key, ...said });
}

function isSame(there: FocusAnalysis, said: Omit<KeepAnalysis, 'version'>): boolean {
  const standing = new Map<string, unknown>(Object.entries(there));
  return Object.entries(said).every(([field, value]) => standing.get(field) === value);
}

async function change({ rows }: Transaction, key: Key, { version, ...said }: KeepAnalysis): Promise<void> {
  const { affected } = await rows.update(FocusAnalysis, { ...key, version }, { ...said, version: version + 1 });
  if (affected === 1) return;
  const there = await rows.findOneBy(FocusAnalysis, key);
  if (there === null) throw new NotFoundException();
  throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed', { current: analysisViewOf(there) });
}

/** By what weighs now, and beside it by what weighed before. */
function ordersOf(joint: readonly PictureTheme[], set: readonly FocusWeights[]): FocusOrder[] {
  const first: Pick<FocusOrder, 'weights' | 'fromOn' | 'reason'> = {
    weights: firstWeights,
    fromOn: null,
    reason: null,
  };
  const weighed = set.map(({ fromOn, reason, common, worrying, trend, askedFor }) => ({
    fromOn,
    reason,
    weights: { common, worrying, trend, askedFor },
  }));
  return [...weighed, first].slice(0, 2).map((order) => ({ ...order, scores: focusOrder(joint, order.weights) }));
}

function contributionViewOf({ agencyId, theme, words, putAt }: PictureContribution): ContributionView {
  return { agencyId, theme, words, putAt: putAt.toISOString() };
}

function analysisViewOf({ areaId: _where, year: _when, ...analysis }: FocusAnalysis): AnalysisView {
  return analysis;
}
