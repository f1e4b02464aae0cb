import type { ReactNode } from 'react';
import type { Audience } from '../../../src/contract/agencies.js';
import { kindOf, type AudienceKind } from '../lib/audience.js';
import { AudienceIcon } from './audience-icon.js';
import classes from './audience-tag.module.css';
import { useAudienceWords, type AudienceScope } from './use-audience-words.js';

interface AudienceTagProps {
  audience: Audience;
  scope: AudienceScope;
  count?: number;
  /** "P+S" instead of "Polis + socialtjänst", for narrow rows; the full name is then its accessible name. */
  isShort?: boolean;
}

/** Who can read something, in words, colour and pattern. */
export function AudienceTag({ audience, scope, count, isShort = false }: AudienceTagProps) {
  const words = useAudienceWords(scope);
  const full = words.full(audience);
  const name = count === undefined ? full : `${full}: ${String(count)}`;
  return (
    <TagLook kind={kindOf(audience, scope.everyone)} isSmall={isShort} label={isShort ? name : undefined}>
      {isShort ? words.short(audience) : full}
      {count === undefined ? null : <span className={isShort ? undefined : classes.count}>{count}</span>}
    </TagLook>
  );
}

interface TagLookProps {
  kind: AudienceKind;
  isSmall?: boolean;
  label?: string | undefined;
  children: ReactNode;
}

/** The look of an audience, for whatever words. */
export function TagLook({ kind, isSmall = false, label, children }: TagLookProps) {
  const naming = label ? { role: 'img', 'aria-label': label, title: label } : {};
  return (
    <span className={classes.tag} data-kind={kind} data-small={isSmall || undefined} {...naming}>
      <AudienceIcon kind={kind} size={isSmall ? 15 : 16} />
      {children}
    </span>
  );
}
