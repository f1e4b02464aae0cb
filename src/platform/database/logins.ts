import type { DatabaseUrls } from '../settings/settings.js';

/** A login of this installation: which group's rights it has, and how many connections it may hold. */
export interface Login {
  readonly name: string;
  readonly password: string;
  readonly group: string;
  readonly connections: number;
}

/**
 * How many connections each part keeps: wide enough that writers who wait for one hidden stream keep nobody else out; and that no
 * worker of pg-boss waits for one, who would wait for ever when it is closed.
 */
export const poolSizes = { app: 40, teller: 1, door: 4, operator: 2, jobs: 12, citizen: 6 } as const;

/** All logins there are, and the group that each has its rights from. The groups' rights stand in `migrations/`. */
export function loginsOf(urls: DatabaseUrls): Login[] {
  return (Object.keys(poolSizes) as (keyof DatabaseUrls)[]).map((part) => {
    const { username, password } = new URL(urls[part]);
    const name = decodeURIComponent(username);
    return {
      name,
      password: decodeURIComponent(password),
      group: `samverka_${part}_rights`,
      connections: 2 * poolSizes[part] + 5,
    };
  });
}
