import { anId, type Cast } from './cast.js';

// Where the last of each kind stands that the officer reads.

export async function noteIn(cast: Cast): Promise<string> {
  const note = (await cast.person('officer').reads(cast.caseId)).notes.at(-1);
  return `/api/cases/${cast.caseId}/streams/${note?.streamId ?? anId()}/notes/${note?.id ?? anId()}`;
}

export async function actionIn(cast: Cast): Promise<string> {
  const action = (await cast.person('officer').reads(cast.caseId)).actions.at(-1);
  return `/api/cases/${cast.caseId}/streams/${action?.streamId ?? anId()}/actions/${action?.id ?? anId()}`;
}

export async function consentIn(cast: Cast): Promise<string> {
  const consent = (await cast.person('officer').reads(cast.caseId)).consents.at(-1);
  return `/api/cases/${cast.caseId}/streams/${consent?.streamId ?? anId()}/consents/${consent?.id ?? anId()}`;
}
