import { assessmentLength } from '../../../../src/contract/grounds.js';
import { useText } from '../../lib/text.js';
import type { ReceiverGroup, SharingDraft } from './sharing-draft.js';
import type { SharingState } from './use-sharing.js';

/** What is still missing before it may be shared, in a sentence; null where nothing is, or it is said already where it is missing. */
export function useMissing({ groups, isReady }: SharingState, draft: SharingDraft): string | null {
  const t = useText();
  const missing = isReady ? null : missingIn(groups, draft);
  return missing === null ? null : t(`sharing.missing.${missing}`);
}

function missingIn(groups: readonly ReceiverGroup[], { assessment }: SharingDraft) {
  if (groups.length === 0 || groups.some(({ options }) => options.length === 0)) return null;
  if (groups.some(({ chosen }) => chosen === null)) return 'ground';
  if (groups.some(isRuledOut)) return 'lawful';
  if (!groups.every(isAnswered)) return 'answers';
  return assessment.trim().length < assessmentLength.min ? 'why' : null;
}

function isAnswered({ chosen, answers }: ReceiverGroup): boolean {
  return chosen?.ground.questions.every(({ key }) => answers[key] !== undefined) ?? false;
}

function isRuledOut({ chosen, answers }: ReceiverGroup): boolean {
  return chosen?.ground.questions.some(({ key, mustBe }) => answers[key] === !mustBe) ?? false;
}
