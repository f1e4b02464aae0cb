import type { PromiseView, ProposalView } from '../../../../src/contract/promises.js';

/** What waits for somebody else to say yes: the last that was proposed since something was last told. */
export function waitingIn({ proposals }: PromiseView): ProposalView | null {
  const last = proposals.at(-1);
  const toldAt = publishedIn(proposals)[0]?.approvedAt ?? '';
  return last?.version === null && last.proposedAt > toldAt ? last : null;
}

/** What has been told, the newest first. */
export function publishedIn(proposals: readonly ProposalView[]): ProposalView[] {
  return proposals.filter(({ version }) => version !== null).sort((one, other) => versionOf(other) - versionOf(one));
}

function versionOf({ version }: ProposalView): number {
  return version ?? 0;
}
