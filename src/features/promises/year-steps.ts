import type { YearState, YearStep, YearStepName } from '../../contract/plans.js';

/** What is known of a promise, each a day. */
export interface YearFacts {
  readonly lastDialogue: string | null;
  readonly nextDialogue: string | null;
  readonly firstTold: string | null;
  readonly lastTold: string | null;
  readonly lastDone: string | null;
  /** The first that is not done. */
  readonly nextActivity: string | null;
  readonly nextFollowUp: string | null;
  /** The first that was due, and of which nothing has been told since. */
  readonly missedFollowUp: string | null;
}

type Judge = (facts: YearFacts, today: string) => readonly [state: YearState, on: string | null];

/** What comes before a promise, the picture, the analysis and the agreement, is one more line each. */
const judges: Readonly<Record<YearStepName, Judge>> = {
  dialogue: ({ lastDialogue, nextDialogue }) =>
    nextDialogue === null ? known('done', lastDialogue) : ['coming', nextDialogue],
  promise: ({ firstTold }) => known('done', firstTold),
  activities: ({ nextActivity, lastDone }, today) => {
    if (nextActivity === null) return known('done', lastDone);
    return [nextActivity < today ? 'late' : 'coming', nextActivity];
  },
  follow_up: ({ missedFollowUp, nextFollowUp }) =>
    missedFollowUp === null ? known('coming', nextFollowUp) : ['late', missedFollowUp],
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
