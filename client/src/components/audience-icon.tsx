import { IconShieldLock, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { AudienceKind } from '../lib/audience.js';

const icons = { one: IconShieldLock, some: IconUsers, all: IconUsersGroup };

/** The sign of an audience: always beside its words, never instead of them. */
export function AudienceIcon({ kind, size = 16 }: { kind: AudienceKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
