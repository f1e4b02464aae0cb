import {
  type Table,
  anybody,
  atIntake,
  keepers,
  managers,
  members,
  moderators,
  nobody,
  operators,
  phone,
  signedIn,
  workers,
  writers,
} from './who.js';

/*
 * WHO MAY DO WHAT: written by hand, from the law and the practice, and never from the code. Read it as: whoever is in
 * one of the roles named may do this where the column says. Everybody else is refused; and where it is not hers, she is refused
 * in the very words in which she is told that there is no such thing. What each column stands for: places.ts.
 */

/** What belongs to nobody, or to whoever asks. */
// prettier-ignore
export const herself: Table<'anywhere'> = {
  'POST /api/session':                         { anywhere: anybody },
  'GET /api/session/rules':                    { anywhere: anybody },
  'POST /api/invitations/look':                { anywhere: anybody },
  'POST /api/invitations/acceptance':          { anywhere: anybody },
  'GET /api/demonstration':                    { anywhere: anybody },
  'POST /api/demonstration/session':           { anywhere: nobody }, // for invented people alone, and here are none
  'GET /api/health/live':                      { anywhere: anybody },
  'GET /api/health/ready':                     { anywhere: anybody },
  'GET /api/version':                          { anywhere: anybody },
  'GET /api/docs':                             { anywhere: anybody },
  'GET /api/docs/openapi.json':                { anywhere: anybody },
  'GET /api/docs/asyncapi.json':               { anywhere: anybody },
  'GET /api/session':                          { anywhere: signedIn },
  'POST /api/session/activity':                { anywhere: signedIn },
  'PUT /api/session/language':                 { anywhere: signedIn },
  'PUT /api/session/password':                 { anywhere: signedIn },
  'DELETE /api/session':                       { anywhere: signedIn },
  'GET /api/start':                            { anywhere: signedIn },
  'GET /api/boards':                           { anywhere: signedIn },
  'POST /api/search':                          { anywhere: signedIn },
  'GET /api/calls':                            { anywhere: signedIn },
  'GET /api/notices':                          { anywhere: signedIn },
  'PUT /api/notices/read':                     { anywhere: signedIn },
  'GET /api/notices/settings':                 { anywhere: signedIn },
  'PUT /api/notices/settings':                 { anywhere: signedIn },
  'PUT /api/notices/devices':                  { anywhere: signedIn },
  'PUT /api/notices/devices/gone':             { anywhere: signedIn },
  'GET /api/calls/people':                     { anywhere: signedIn },
  'GET /api/areas':                            { anywhere: signedIn },
  'GET /api/promises':                         { anywhere: signedIn },
  'POST /api/promises':                        { anywhere: keepers },
  'GET /api/plan':                            { anywhere: signedIn },
  'GET /api/plan/year':                       { anywhere: signedIn },
  'POST /api/plan/exports':                   { anywhere: signedIn },
  'GET /api/voices':                          { anywhere: moderators },
  'GET /api/concerns':                         { anywhere: signedIn },
  'POST /api/concerns':                        { anywhere: writers },
  'GET /api/absence':                          { anywhere: signedIn },
  'PUT /api/absence':                          { anywhere: signedIn },
  'DELETE /api/absence':                       { anywhere: signedIn },
  'GET /api/phones':                          { anywhere: signedIn },
  'POST /api/phones/codes':                   { anywhere: signedIn },
  'POST /api/phone/enrolment':                { anywhere: anybody },
  'GET /api/phone':                           { anywhere: phone },
  'POST /api/phone/concerns':                 { anywhere: phone },
  'DELETE /api/phone':                        { anywhere: phone },
  'presence.show':                             { anywhere: signedIn },
};

/** A board: she is on it; only her agency sits at it; neither. */
// prettier-ignore
export const boards: Table<'on' | 'ours' | 'foreign'> = {
  'GET /api/boards/:boardId':                  { on: members, ours: nobody,   foreign: nobody },
  'GET /api/boards/:boardId/closed':           { on: members, ours: nobody,   foreign: nobody },
  'GET /api/boards/:boardId/records':          { on: members, ours: managers, foreign: nobody }, // from beside it, none
  'POST /api/boards/:boardId/exports':         { on: members, ours: nobody,   foreign: nobody },
  'POST /api/boards/:boardId/cards':           { on: workers, ours: nobody,   foreign: nobody },
  'GET /api/boards/:boardId/grounds':          { on: members, ours: managers, foreign: nobody }, // which provisions reach whom: no case
};

/** A case: she is on it and it is open; it has been closed; she is not on it. */
// prettier-ignore
export const cases: Table<'own' | 'closed' | 'foreign'> = {
  'GET /api/boards/:boardId/cards/:caseId':    { own: members, closed: nobody,  foreign: nobody },
  'GET /api/cases/:caseId':                    { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/grounds':            { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/history':            { own: members, closed: members, foreign: nobody },
  'PUT /api/cases/:caseId/reading':            { own: members, closed: members, foreign: nobody },
  'POST /api/cases/:caseId/search':            { own: members, closed: members, foreign: nobody },
  'POST /api/cases/:caseId/exports':           { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/consents/shared':    { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/knowledge':          { own: writers, closed: writers, foreign: nobody },
  'PUT /api/cases/:caseId/stage':              { own: workers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/description':        { own: workers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/responsible':        { own: workers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/restriction':        { own: workers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/agencies':          { own: workers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/handover':          { own: workers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/closure':            { own: workers, closed: nobody,  foreign: nobody },
  'DELETE /api/cases/:caseId/closure':         { own: workers, closed: workers, foreign: nobody },
  'PUT /api/cases/:caseId/merging':            { own: workers, closed: nobody,  foreign: nobody },
  'GET /api/cases/:caseId/merges':             { own: members, closed: members, foreign: nobody },
  'POST /api/cases/:caseId/notes':             { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/actions':           { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/consents':          { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/requests':          { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/persons':           { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/reason':            { own: members, closed: members, foreign: nobody }, // whoever reads says why
  'DELETE /api/cases/:caseId/reason':          { own: members, closed: members, foreign: nobody },
};

/** What her agency keeps of a case that it has left: she sits at the board; or it is on the case still, or never was, or she was not named. */
// prettier-ignore
export const records: Table<'left' | 'foreign'> = {
  'GET /api/cases/:caseId/record':             { left: members, foreign: nobody },
};

/** Her agency leaves the case for good: each time another case. */
// prettier-ignore
export const leaving: Table<'own' | 'closed' | 'foreign'> = {
  'PUT /api/cases/:caseId/agencies/:agencyId/ending': { own: workers, closed: workers, foreign: nobody }, // one that hers brought
  'DELETE /api/cases/:caseId/agencies/mine':   { own: workers, closed: workers, foreign: nobody },
};

/** What a colleague wrote for their agency; the same in a closed case; what is not for her agency, in her own case or another. */
// prettier-ignore
export const written: Table<'own' | 'closed' | 'foreign'> = {
  'GET /api/cases/:caseId/streams/:streamId/notes/:noteId/versions':                { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/streams/:streamId/notes/:noteId/sharing':                 { own: members, closed: members, foreign: nobody },
  'GET /api/cases/:caseId/streams/:streamId/notes/:noteId/knowledge':               { own: writers, closed: writers, foreign: nobody },
  'POST /api/cases/:caseId/streams/:streamId/notes/:noteId/copies':                 { own: writers, closed: nobody,  foreign: nobody },
  'GET /api/cases/:caseId/streams/:streamId/actions/:actionId/sharing':             { own: members, closed: members, foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/actions/:actionId':                     { own: writers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/actions/:actionId/outcome':             { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/streams/:streamId/actions/:actionId/copies':             { own: writers, closed: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/actions/:actionId/withdrawal':          { own: nobody,  closed: nobody,  foreign: nobody }, // of copies alone: widening-actions.spec.ts
  'PUT /api/cases/:caseId/streams/:streamId/consents/:consentId/withdrawal':        { own: writers, closed: writers, foreign: nobody },
  'GET /api/cases/:caseId/streams/:streamId/persons/:personId/versions':            { own: members, closed: members, foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/persons/:personId':                     { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/streams/:streamId/persons/:personId/copies':             { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/streams/:streamId/persons/:personId/disputes':           { own: writers, closed: nobody,  foreign: nobody },
  'POST /api/cases/:caseId/streams/:streamId/persons/:personId/merges':             { own: writers, closed: nobody,  foreign: nobody },
  'DELETE /api/cases/:caseId/streams/:streamId/merges/:mergeId':                    { own: writers, closed: writers, foreign: nobody }, // alike
  'PUT /api/cases/:caseId/streams/:streamId/persons/:personId/withdrawal':          { own: writers, closed: writers, foreign: nobody }, // what is wrong comes off, whenever that is seen
};

/** Words are their author's: her own note; her own in a closed case; a colleague's; what is not for her agency. */
// prettier-ignore
export const authored: Table<'hers' | 'closed' | 'another’s' | 'foreign'> = {
  'PUT /api/cases/:caseId/streams/:streamId/notes/:noteId':            { hers: writers, closed: nobody,  'another’s': nobody, foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/notes/:noteId/withdrawal': { hers: members, closed: members, 'another’s': nobody, foreign: nobody }, // also once she has another post
};

/** What an agency asks of another: hers is asked; the same in a closed case; hers has asked; between others. */
// prettier-ignore
export const requests: Table<'asked' | 'closed' | 'asking' | 'foreign'> = {
  'PUT /api/cases/:caseId/streams/:streamId/requests/:requestId/answer':     { asked: writers, closed: nobody, asking: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/requests/:requestId/refusal':    { asked: writers, closed: nobody, asking: nobody,  foreign: nobody },
  'PUT /api/cases/:caseId/streams/:streamId/requests/:requestId/withdrawal': { asked: nobody,  closed: nobody, asking: writers, foreign: nobody },
};

/** Somebody is asked to call: one whom she knows, or by one whom she knows; or neither. */
// prettier-ignore
export const calls: Table<'known' | 'foreign'> = {
  'PUT /api/calls/to/:personId':               { known: signedIn, foreign: nobody },
  'PUT /api/calls/:callId/outcome':            { known: signedIn, foreign: nobody },
};

/** A consultation: she raised it; a colleague did; another agency did. */
// prettier-ignore
export const concerns: Table<'hers' | 'foreign'> = {
  'GET /api/concerns/:concernId':              { hers: members, foreign: nobody }, // also once she has another post
  'POST /api/concerns/:concernId/copies':      { hers: members, foreign: nobody },
  'POST /api/concerns/:concernId/messages':    { hers: writers, foreign: nobody },
};

/** A phone that raises concerns: hers; a colleague's; another agency's. */
// prettier-ignore
export const phones: Table<'hers' | 'ours' | 'foreign'> = {
  'DELETE /api/phones/:phoneId':              { hers: signedIn, ours: managers, foreign: nobody },
};

/** What comes in to her agency's intake, where she has been put. */
export const intake: Table<'own'> = { 'GET /api/intake': { own: atIntake } };

/** One of it; one of another agency's intake, and what she raised there herself. */
// prettier-ignore
export const matters: Table<'own' | 'foreign'> = {
  'GET /api/intake/:matterId':                 { own: atIntake, foreign: nobody },
  'PUT /api/intake/:matterId/assignee':        { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/rating':          { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/protection':      { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/decision':        { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/protection-correction': { own: workers, foreign: nobody },
  'PUT /api/intake/:matterId/decision-correction':   { own: workers, foreign: nobody },
  'PUT /api/intake/:matterId/extension':       { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/inquiry-end':     { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/answer':          { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/outcome':         { own: workers,  foreign: nobody },
  'PUT /api/intake/:matterId/reopening':       { own: workers,  foreign: nobody },
};

/** People, boards and restricted cases: of her own agency; of another. She reads no case by it. */
// prettier-ignore
export const agency: Table<'own' | 'foreign'> = {
  'PUT /api/agency/people/:personId':                     { own: managers, foreign: nobody },
  'POST /api/agency/people/:personId/reset':              { own: managers, foreign: nobody },
  'PUT /api/agency/people/:personId/absence':             { own: managers, foreign: nobody },
  'DELETE /api/agency/people/:personId/absence':          { own: managers, foreign: nobody },
  'POST /api/agency/people/:personId/handover':           { own: managers, foreign: nobody },
  'PUT /api/agency/boards/:boardId/people/:personId':     { own: managers, foreign: nobody },
  'DELETE /api/agency/boards/:boardId/people/:personId':  { own: managers, foreign: nobody },
  'PUT /api/agency/cases/:caseId/people/:personId':       { own: managers, foreign: nobody },
  'DELETE /api/agency/cases/:caseId/people/:personId':    { own: managers, foreign: nobody },
  'PUT /api/agency/intake/people/:personId':             { own: nobody,   foreign: nobody }, // social services’ managers alone: concerns.spec.ts
  'DELETE /api/agency/intake/people/:personId':          { own: nobody,   foreign: nobody },
  'PUT /api/agency/people/:personId/disablement':         { own: managers, foreign: nobody },
  'DELETE /api/agency/people/:personId/disablement':      { own: managers, foreign: nobody },
};

/** The office: a manager's own agency; agencies, areas, boards and grounds, the operator's. */
// prettier-ignore
export const office: Table<'anywhere'> = {
  'GET /api/agency':                                 { anywhere: managers },
  'GET /api/agency/disclosures':                     { anywhere: managers },
  'POST /api/agency/disclosures/exports':            { anywhere: managers },
  'POST /api/agency/people':                         { anywhere: managers },
  'GET /api/operation':                              { anywhere: operators },
  'POST /api/operation/agencies':                    { anywhere: operators },
  'POST /api/operation/agencies/:agencyId/managers': { anywhere: operators },
  'POST /api/operation/areas':                       { anywhere: operators },
  'POST /api/operation/boards':                      { anywhere: operators },
  'PUT /api/operation/boards/:boardId/agencies':     { anywhere: operators },
  'PUT /api/operation/grounds':                      { anywhere: operators },
};
