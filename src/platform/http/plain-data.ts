import { BadRequestException } from '@nestjs/common';

const deepest = 4;

/**
 * Refuses what the tools that come after would stumble over or silently drop: nesting deeper than anything we ask for,
 * and names that every object has already (`constructor`, `toString`), which are nobody's fields.
 * @throws BadRequestException
 */
export function mustBePlain(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) throw new BadRequestException();
  for (const [name, inner] of Object.entries(value)) {
    if (name in Object.prototype || name === 'prototype') throw new BadRequestException();
    mustBePlain(inner, depth + 1);
  }
}
