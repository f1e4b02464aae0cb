import type {
  IndicatorView,
  PromiseView,
  PublishedFocus,
  PublishedIndicator,
  PublishedPromise,
} from '../../contract/promises.js';
import { responsibleIn } from '../../contract/responsible.js';
import { isSmall } from './measured.js';

type Told = Pick<
  PromiseView,
  'areaName' | 'year' | 'summary' | 'focuses' | 'activities' | 'indicators' | 'dialogues' | 'agencies'
>;

/** What stands beside it. */
interface Beside {
  readonly isExample: boolean;
  readonly today: string;
  readonly note: string | null;
  readonly parties: string[];
  readonly heard: number | null;
}

/** What everybody gets to know of a promise, as it stands today. */
export function publicationOf(promise: Told, { isExample, today, note, parties, heard }: Beside): PublishedPromise {
  const { areaName, year, summary, focuses, activities } = promise;
  return {
    ...{ format: 1, area: areaName, year, summary, isExample, updatedOn: today, note, parties },
    activities: { done: activities.filter(({ doneOn }) => doneOn !== null).length, planned: activities.length },
    focuses: [...focuses].sort((one, other) => one.place - other.place).map((focus) => focusOf(promise, focus)),
    heard,
    dialogues: promise.dialogues.map(({ version: _inside, ...dialogue }) => dialogue),
  };
}

function focusOf(
  { activities, indicators, agencies }: Told,
  { id, ...focus }: Told['focuses'][number],
): PublishedFocus {
  const { place, theme, commitment, explanation, nextFollowUpOn } = focus;
  const responsibleAgency = agencies.find((agency) => agency.id === focus.responsibleAgencyId)?.name;
  const done = activities.flatMap(({ focusId, what, doneOn }) =>
    focusId === id && doneOn !== null ? [{ on: doneOn, what }] : [],
  );
  return {
    ...{ place, theme, commitment, explanation, responsible: responsibleIn(focus, agencies) },
    ...(responsibleAgency === undefined ? {} : { responsibleAgency }),
    nextFollowUpOn,
    indicators: indicators.filter(({ focusId }) => focusId === id).map(indicatorOf),
    done: done.sort((one, other) => other.on.localeCompare(one.on)),
  };
}

function indicatorOf({ name, start, outcome, target, targetOn, reachedOn }: IndicatorView): PublishedIndicator {
  return { name, start, outcome, target, targetOn, reachedOn };
}

/** How many have been heard, as it is told: never few, and never so few more or fewer than last time that they could be somebody. */
export function heardAsTold(heard: number, toldBefore: number | null): number | null {
  if (isSmall(heard)) return toldBefore;
  const change = Math.abs(heard - (toldBefore ?? 0));
  return toldBefore !== null && isSmall(change) ? toldBefore : heard;
}
