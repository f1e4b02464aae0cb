import { nothingSaid, type ReceiverGroup, type SharingDraft } from '../sharing/sharing-draft.js';

/** What somebody has asked for goes, if it can, by a ground that wants to be asked: what that asks in turn is hers to answer. */
export function onRequest(groups: readonly ReceiverGroup[]): SharingDraft {
  const asksForRequest = (key: string) => key === 'requested';
  const choices = groups.flatMap(({ key: group, options }) => {
    const fitting = options.find(({ ground }) => ground.questions.some(({ key }) => asksForRequest(key)));
    return fitting ? [[group, { key: fitting.key, answers: {} }] as const] : [];
  });
  return { ...nothingSaid, choices: Object.fromEntries(choices) };
}
