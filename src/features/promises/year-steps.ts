import type { YearState, YearStep, YearStepName } from '../../contract/plans.js';

/** What is known of a promise and of what it rests on, each a day but for one. */
export interface YearFacts {
  readonly lastDialogue: string | null;
  readonly nextDialogue: string | null;
  /** When somebody last put something into the joint picture that it rests on. */
  readonly pictured: string | null;
  /** How many themes have been chosen, of those whose causes have been looked into. */
  readonly analysed: number;
  /** When the last party signed; and when it is to be looked over. */
  readonly agreed: string | null;
  readonly agreementReview: string | null;
  readonly firstTold: string | null;
  readonly lastTold: string | null;
  readonly lastDone: string | null;
  /** The first that is not done. */
  readonly nextActivity: string | null;
  readonly nextFollowUp: string | null;
  /** The last that was due, and of which something has been told since. */
  readonly lastFollowUp: string | null;
  /** The first that was due, and of which nothing has been told since. */
  readonly missedFollowUp: string | null;
}

type Judge = (facts: YearFacts, today: string) => readonly [state: YearState, on: string | null];

const judges: Readonly<Record<YearStepName, Judge>> = {
  dialogue: ({ lastDialogue, nextDialogue }) =>
    nextDialogue === null ? known('done', lastDialogue) : ['coming', nextDialogue],
  picture: ({ pictured }) => known('done', pictured),
  analysis: ({ analysed }) => [analysed > 0 ? 'done' : 'none', null],
  agreement: ({ agreed, agreementReview }, today) => {
    const isOverdue = agreed !== null && agreementReview !== null && agreementReview < today;
    return isOverdue ? ['late', agreementReview] : known('done', agreed);
  },
  promise: ({ firstTold }) => known('done', firstTold),
  activities: ({ nextActivity, lastDone }, today) => {
    if (nextActivity === null) return known('done', lastDone);
    return [nextActivity < today ? 'late' : 'coming', nextActivity];
  },
  follow_up: ({ missedFollowUp, nextFollowUp, lastFollowUp }) => {
    if (missedFollowUp !== null) return ['late', missedFollowUp];
    return nextFollowUp === null ? known('done', lastFollowUp) : ['coming', nextFollowUp];
  },
  feedback: ({ missedFollowUp, lastTold }) =>
    missedFollowUp === null ? known('done', lastTold) : ['late', missedFollowUp],
};

/** Where it stands, step by step. */
export function stepsOf(facts: YearFacts, today: string): YearStep[] {
  return Object.entries(judges).map(([step, judge]) => {
    const [state, on] = judge(facts, today);
    return { step: step as YearStepName, state, on };
  });
}

function known(state: YearState, on: string | null): readonly [YearState, string | null] {
  return [on === null ? 'none' : state, on];
}
