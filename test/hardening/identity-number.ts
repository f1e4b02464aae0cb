import { holdsIdentityNumber } from '../../src/contract/identity-numbers.js';

/** An identity number that nobody has: the check digit is right, the number is of those kept for tests. */
export const identityNumber =
  Array.from({ length: 10 }, (_, digit) => `20120101-239${String(digit)}`).find(holdsIdentityNumber) ?? '';
