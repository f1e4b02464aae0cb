import type { Answer } from '../../support/person.js';

/** What happened to whoever did it. */
export type Outcome = Pick<Answer, 'status' | 'body' | 'headers'> | { acknowledged: unknown } | undefined;
