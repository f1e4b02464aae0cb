import { useCallback } from 'react';
import type { WithdrawalReason } from '../../../src/contract/withdrawals.js';
import { useText } from '../lib/text.js';

interface Withdrawn {
  withdrawnBecause: WithdrawalReason | null;
  withdrawalReason: string | null;
}

/** Why something was taken back: one of the reasons that there are, or the words that somebody once chose. */
export function useWithdrawalWords(): (withdrawn: Withdrawn) => string {
  const t = useText();
  return useCallback(
    ({ withdrawnBecause, withdrawalReason }) =>
      withdrawnBecause ? t(`withdrawal.${withdrawnBecause}`) : (withdrawalReason ?? ''),
    [t],
  );
}
