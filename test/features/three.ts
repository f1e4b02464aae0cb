import type { CardView } from '../../src/contract/cards.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

/** An officer, a teacher and a social worker who sit at one board. */
export interface Three {
  readonly scene: Scene;
  readonly officer: Person;
  readonly teacher: Person;
  readonly assistant: Person;
  /** Police and school: an audience that social services are not in. */
  readonly both: string[];
}

export async function threeAtABoard(): Promise<Three> {
  const scene = await Scene.begin();
  return {
    scene,
    officer: await scene.on(scene.police),
    teacher: await scene.on(scene.school, ['contact']),
    assistant: await scene.on(scene.social),
    both: [scene.police, scene.school].sort(),
  };
}

/** A case that all three agencies are on. */
export function aCaseOfAll({ board, school, social }: Scene, officer: Person): Promise<CardView> {
  return officer.opens(board, { agencyIds: [school, social] });
}

/** They hang up, and forget what they have heard. */
export function leave(...people: Person[]): void {
  for (const person of people) {
    person.leaves();
    person.heard.length = 0;
  }
}
