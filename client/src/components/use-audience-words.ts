import { useMemo } from 'react';
import type { AgencyView, Audience } from '../../../src/contract/agencies.js';
import { byKind } from '../lib/agency-order.js';
import { kindOf } from '../lib/audience.js';
import { useList, useText, type Say } from '../lib/text.js';

/** What an audience is named against: everyone on the case, and the agencies that may be spoken of. */
export interface AudienceScope {
  everyone: Audience;
  agencies: readonly AgencyView[];
}

/** An audience in words. */
export interface AudienceWords {
  /** "Polis", or "Åkeshov" where several schools sit at the table. */
  agency: (agencyId: string) => string;
  /** "polis, socialtjänst och skola" */
  list: (audience: Audience) => string;
  /** "polis", "socialtjänst", "skola" */
  each: (audience: Audience) => string[];
  /** "Endast polis", "Polis + socialtjänst", "Delad med alla" */
  full: (audience: Audience) => string;
  /** "Polis", "P+S", "Alla" */
  short: (audience: Audience) => string;
}

export function useAudienceWords({ agencies, everyone }: AudienceScope): AudienceWords {
  const t = useText();
  const list = useList();
  return useMemo(
    () => wordsFor(new Namer(t, { agencies, everyone }), everyone, t, list),
    [t, list, agencies, everyone],
  );
}

function wordsFor(namer: Namer, everyone: Audience, t: Say, list: (words: string[]) => string): AudienceWords {
  const full = (audience: Audience) => {
    const names = namer.inOrder(audience).map((id) => namer.inside(id));
    const kind = kindOf(audience, everyone);
    if (kind === 'all') return t('audience.all');
    return kind === 'one' ? t('audience.one', { agency: names[0] ?? '' }) : capital(names.join(' + '));
  };
  const short = (audience: Audience) => {
    const kind = kindOf(audience, everyone);
    if (kind === 'all') return t('audience.all.short');
    const ids = namer.inOrder(audience);
    return kind === 'one' ? capital(namer.inside(ids[0] ?? '')) : ids.map((id) => namer.letter(id)).join('+');
  };
  const each = (audience: Audience) => namer.inOrder(audience).map((id) => namer.inside(id));
  return { full, short, each, list: (audience) => list(each(audience)), agency: (id) => capital(namer.inside(id)) };
}

class Namer {
  constructor(
    private readonly t: Say,
    private readonly scope: AudienceScope,
  ) {}

  /** Inside a sentence: "skola"; two of the same kind need their own names to be told apart. */
  inside(agencyId: string): string {
    const agency = this.find(agencyId);
    if (!agency) return this.t('agency.unknown');
    return this.isAlone(agency) ? this.t(`kind.${agency.kind}.inside`) : agency.shortName;
  }

  letter(agencyId: string): string {
    const agency = this.find(agencyId);
    if (!agency) return '?';
    return this.isAlone(agency) ? this.t(`kind.${agency.kind}.letter`) : agency.shortName.slice(0, 3);
  }

  /** In the usual order; an agency that cannot be named last. */
  inOrder(audience: Audience): Audience {
    const known = this.scope.agencies.filter(({ id }) => audience.includes(id)).sort(byKind);
    const unknown = audience.filter((agencyId) => !this.find(agencyId));
    return [...known.map(({ id }) => id), ...unknown];
  }

  private find(agencyId: string): AgencyView | undefined {
    return this.scope.agencies.find(({ id }) => id === agencyId);
  }

  /** Among those on the case: one that has left it has no claim to the name of its kind. */
  private isAlone({ id, kind }: AgencyView): boolean {
    const { agencies, everyone } = this.scope;
    return !agencies.some((other) => other.kind === kind && other.id !== id && everyone.includes(other.id));
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
