import { type Table, keepers, managers, members, moderators, nobody, tellers } from './who.js';

/** What is promised in an area where her agency works with others; in another. It holds no persons. */
// prettier-ignore
export const promises: Table<'own' | 'foreign'> = {
  'GET /api/promises/:promiseId':                                      { own: members, foreign: nobody },
  'PUT /api/promises/:promiseId/focuses/:partId':                      { own: keepers, foreign: nobody },
  'PUT /api/promises/:promiseId/focuses/:partId/board':                { own: keepers, foreign: nobody },
  'GET /api/promises/:promiseId/work':                                 { own: members, foreign: nobody }, // each of her own agency’s
  'PUT /api/promises/:promiseId/activities/:partId':                   { own: keepers, foreign: nobody },
  'PUT /api/promises/:promiseId/indicators/:partId':                   { own: keepers, foreign: nobody },
  'PUT /api/promises/:promiseId/dialogues/:partId':                    { own: keepers, foreign: nobody },
  'GET /api/promises/:promiseId/preview':                              { own: keepers, foreign: nobody },
  'POST /api/promises/:promiseId/proposals':                           { own: keepers, foreign: nobody },
  'PUT /api/promises/:promiseId/proposals/:proposalId/approval':       { own: keepers, foreign: nobody }, // of what somebody else proposed
  'GET /api/promises/:promiseId/sendings':                             { own: members, foreign: nobody }, // what was sent: keepers alone
  'POST /api/promises/:promiseId/sendings':                            { own: tellers, foreign: nobody },
  'PUT /api/areas/:areaId/populations/:year':                          { own: keepers, foreign: nobody },
  'GET /api/areas/:areaId/pictures/:period':                           { own: members, foreign: nobody }, // figures of others: keepers alone
  'POST /api/areas/:areaId/pictures/:period/contributions':            { own: keepers, foreign: nobody },
  'PUT /api/areas/:areaId/pictures/:period/analyses/:theme':           { own: keepers, foreign: nobody },
  'POST /api/areas/:areaId/figures':                                   { own: keepers, foreign: nobody },
  'POST /api/areas/:areaId/weights':                                   { own: keepers, foreign: nobody },
  'POST /api/areas/:areaId/imports/preview':                           { own: keepers, foreign: nobody },
  'POST /api/areas/:areaId/imports':                                   { own: keepers, foreign: nobody },
  'PUT /api/areas/:areaId/imports/:importId/undoing':                  { own: keepers, foreign: nobody },
  'GET /api/areas/:areaId/agreements':                                 { own: members, foreign: nobody },
  'PUT /api/areas/:areaId/agreements/:agreementId':                    { own: keepers, foreign: nobody },
  'POST /api/areas/:areaId/agreements/:agreementId/signatures':        { own: managers, foreign: nobody }, // each for her own agency
  'PUT /api/areas/:areaId/agreements/:agreementId/ending':             { own: keepers, foreign: nobody }, // each whose agency has signed it
  'POST /api/areas/:areaId/agreements/:agreementId/promises':          { own: keepers, foreign: nobody },
  'PUT /api/voices/:voiceId/acceptance':                              { own: moderators, foreign: nobody },
  'PUT /api/voices/:voiceId/refusal':                                 { own: moderators, foreign: nobody },
  'POST /api/areas/:areaId/observations':                              { own: keepers, foreign: nobody },
  'PUT /api/areas/:areaId/observations/:observationId/withdrawal':     { own: keepers, foreign: nobody },
};
