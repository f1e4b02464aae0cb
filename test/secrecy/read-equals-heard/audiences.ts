import type { Cast } from './cast.js';

/** The narrowest, a middle one, and the widest. */
export function audiences(): ((cast: Cast) => string[])[] {
  return [({ police }) => [police], ({ police, social }) => [police, social].sort(), everyone];
}

export function everyone({ police, social, school }: Cast): string[] {
  return [police, social, school].sort();
}

/** On what ground the officer tells them. */
export function shares(cast: Cast, audience: (cast: Cast) => string[]) {
  return cast.person('officer').shares(audience(cast));
}
