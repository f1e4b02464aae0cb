import { type Table, atIntake, members, nobody, signedIn, writers } from './who.js';

/** Over the socket, of a board; the columns as above. To stop looking is asked of nothing, and so tells nothing. */
// prettier-ignore
export const liveBoards: Table<'on' | 'ours' | 'foreign'> = {
  'view.watch board':  { on: members,  ours: nobody,   foreign: nobody },
  'pulse board':       { on: members,  ours: nobody,   foreign: nobody },
  'view.leave board':  { on: signedIn, ours: signedIn, foreign: signedIn },
};

/** Over the socket, of a case. */
// prettier-ignore
export const liveCases: Table<'own' | 'closed' | 'foreign'> = {
  'view.watch case':   { own: members,  closed: members,  foreign: nobody },
  'pulse case':        { own: members,  closed: members,  foreign: nobody },
  'view.leave case':   { own: signedIn, closed: signedIn, foreign: signedIn },
  'writing':           { own: writers,  closed: writers,  foreign: nobody }, // a sign that she is there: nothing is kept
};

/** Over the socket, of all that is hers; of all that is somebody else's. */
// prettier-ignore
export const liveMine: Table<'own' | 'foreign'> = {
  'view.watch mine':   { own: signedIn, foreign: nobody },
  'pulse mine':        { own: signedIn, foreign: nobody },
  'view.leave mine':   { own: signedIn, foreign: signedIn },
};

/** Over the socket, of an intake: her agency's, where she has been put; another's, or what is none. */
// prettier-ignore
export const liveIntakes: Table<'own' | 'foreign'> = {
  'view.watch intake': { own: atIntake, foreign: nobody },
  'pulse intake':      { own: atIntake, foreign: nobody },
  'view.leave intake': { own: signedIn, foreign: signedIn },
};

/** Over the socket, of one matter: as above. Whoever raised it does not see who looks at it. */
// prettier-ignore
export const liveMatters: Table<'own' | 'foreign'> = {
  'view.watch matter': { own: atIntake, foreign: nobody },
  'pulse matter':      { own: atIntake, foreign: nobody },
  'view.leave matter': { own: signedIn, foreign: signedIn },
};
