/**
 * Why something that others read is taken back. A closed list: free words would reach its readers on no ground
 * (docs/decisions/0029-told-on-a-ground.md).
 */
export const withdrawalReasons = ['wrong', 'wrong_case', 'wrong_readers', 'twice', 'not_needed'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
