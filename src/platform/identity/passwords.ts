import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of RFC 9106's second recommendation: 64 MiB, three passes. */
const options = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** What stands in for the password of an account that is not there, so that the answer takes as long. */
const nobodys = await hash('nobody’s password', options);

export function hashOf(password: string): Promise<string> {
  return hash(password, options);
}

export function isPassword(password: string, kept: string): Promise<boolean> {
  return verify(kept, password);
}

/** Which of the accounts it opens, if any. Works as long for none as for two. */
export async function openedBy<T extends { passwordHash: string }>(
  password: string,
  accounts: readonly T[],
): Promise<T | undefined> {
  const hashes = [0, 1].map((place) => accounts[place]?.passwordHash ?? nobodys);
  const fits = await Promise.all(hashes.map((kept) => isPassword(password, kept)));
  return accounts.find((_, place) => fits[place]);
}
