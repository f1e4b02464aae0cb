import { assessmentLength, type GroundUse, type GroundView, type Sharing } from '../../../../src/contract/grounds.js';
import { type GroundOption, keyOf, type Lawful, optionsFor, outgrownFor } from './options.js';

/** Which option was chosen, and what was answered to its questions. */
export interface GroundChoice {
  key: string;
  answers: Record<string, boolean>;
}

/** On what ground, and why, as far as it has been said. It belongs to what is written, and is kept with it. */
export interface SharingDraft {
  assessment: string;
  /** Each receiver on a ground of its own, though one would do for all. */
  isSplit: boolean;
  /** By the agencies that are told together. */
  choices: Record<string, GroundChoice>;
}

export const nothingSaid: SharingDraft = { assessment: '', isSplit: false, choices: {} };

/** As it was said before, but for the answers. What does not name its receivers in our order is for each by itself. */
export function draftFrom({ assessment, uses }: Sharing, audience: readonly string[]): SharingDraft {
  const isSplit = uses.length > 1;
  const inOrder = (agencyIds: readonly string[]) => audience.filter((agencyId) => agencyIds.includes(agencyId)).join();
  const choices = uses.flatMap(({ groundId, consentId, agencyIds }) => {
    const choice: GroundChoice = { key: keyOf(groundId, consentId), answers: {} };
    return (isSplit ? agencyIds : [inOrder(agencyIds)]).map((group) => [group, choice]);
  });
  return { assessment, isSplit, choices: Object.fromEntries(choices) as Record<string, GroundChoice> };
}

/** Agencies that are told on one ground: all of them, or each by itself. */
export interface ReceiverGroup {
  key: string;
  receivers: string[];
  options: GroundOption[];
  /** Grounds for younger ones than those whom the case is about. */
  outgrown: GroundView[];
  /** The one that was chosen; the only one there is, without being asked. */
  chosen: GroundOption | null;
  answers: Record<string, boolean>;
}

export function groupsOf(receivers: readonly string[], draft: SharingDraft, lawful: Lawful): ReceiverGroup[] {
  const together = optionsFor(receivers, lawful);
  const isOne = receivers.length === 1 || (together.length > 0 && !draft.isSplit);
  const groups = isOne ? [[...receivers]] : receivers.map((receiver) => [receiver]);
  return groups.map((group) => groupOf(group, draft, lawful));
}

function groupOf(receivers: string[], { choices }: SharingDraft, lawful: Lawful): ReceiverGroup {
  const key = receivers.join();
  const options = optionsFor(receivers, lawful);
  const choice = choices[key];
  const chosen = options.find((option) => option.key === choice?.key) ?? (choice ? null : onlyOf(options));
  const answers = chosen?.key === choice?.key ? choice?.answers : undefined;
  return { key, receivers, options, outgrown: outgrownFor(receivers, lawful), chosen, answers: answers ?? {} };
}

function onlyOf(options: GroundOption[]): GroundOption | null {
  return options.length === 1 ? (options[0] ?? null) : null;
}

function isSettled({ chosen, answers }: ReceiverGroup): boolean {
  return chosen?.ground.questions.every(({ key, mustBe }) => answers[key] === mustBe) ?? false;
}

/** The act of sharing; null as long as something is missing or stands against it. */
export function sharingOf(groups: readonly ReceiverGroup[], { assessment }: SharingDraft): Sharing | null {
  const line = assessment.trim();
  if (line.length < assessmentLength.min || !groups.every(isSettled)) return null;
  return { assessment: line, uses: groups.flatMap(useOf) };
}

function useOf({ chosen, receivers, answers }: ReceiverGroup): GroundUse[] {
  if (!chosen) return [];
  const { ground, consent } = chosen;
  const asked = Object.fromEntries(ground.questions.map(({ key }) => [key, answers[key] === true]));
  return [{ groundId: ground.id, agencyIds: receivers, consentId: consent?.id ?? null, answers: asked }];
}
