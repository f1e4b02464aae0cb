import type { GroundQuestion } from '../../../../src/contract/grounds.js';
import { nothingSaid, type ReceiverGroup, type SharingDraft } from '../sharing/sharing-draft.js';

/**
 * What somebody has asked for goes, if it can, by a ground that wants to be asked and nothing else: one that is for certain
 * information only is hers to choose, and so are the questions.
 */
export function onRequest(groups: readonly ReceiverGroup[]): SharingDraft {
  const asks = (questions: readonly GroundQuestion[]) => questions.filter(({ mustBe }) => mustBe).map(({ key }) => key);
  const choices = groups.flatMap(({ key: group, options }) => {
    const fitting = options.find(({ ground }) => asks(ground.questions).join() === 'requested');
    return fitting ? [[group, { key: fitting.key, answers: {} }] as const] : [];
  });
  return { ...nothingSaid, choices: Object.fromEntries(choices) };
}
