import { isInForce, type ConsentView } from '../../../../src/contract/consents.js';
import type { GroundsView, GroundView } from '../../../../src/contract/grounds.js';

/** A ground that may be chosen; one that is a consent, with the consent. */
export interface GroundOption {
  key: string;
  ground: GroundView;
  consent: ConsentView | null;
}

export interface Lawful {
  grounds: GroundsView;
  consents: readonly ConsentView[];
  own: string;
  today: string;
}

/** What reaches all of these receivers at once. */
export function optionsFor(receivers: readonly string[], lawful: Lawful): GroundOption[] {
  const { grounds, offers } = lawful.grounds;
  const reaches = ({ id }: GroundView) =>
    receivers.every((receiver) =>
      offers.some(({ agencyId, groundIds }) => agencyId === receiver && groundIds.includes(id)),
    );
  return grounds.filter(reaches).flatMap((ground) => optionsOf(ground, receivers, lawful));
}

function optionsOf(ground: GroundView, receivers: readonly string[], { consents, own, today }: Lawful): GroundOption[] {
  if (!ground.needsConsent) return [{ key: keyOf(ground.id, null), ground, consent: null }];
  const covers = (consent: ConsentView) =>
    isInForce(consent, today) && [own, ...receivers].every((agencyId) => consent.agencyIds.includes(agencyId));
  return consents.filter(covers).map((consent) => ({ key: keyOf(ground.id, consent.id), ground, consent }));
}

export function keyOf(groundId: string, consentId: string | null): string {
  return consentId === null ? groundId : `${groundId}:${consentId}`;
}
