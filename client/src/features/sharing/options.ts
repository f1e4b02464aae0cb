import { isInForce, type ConsentView } from '../../../../src/contract/consents.js';
import type { GroundOffer, GroundsView, GroundView, ToldKind } from '../../../../src/contract/grounds.js';

/** A ground that may be chosen; one that is a consent, with the consent. */
export interface GroundOption {
  key: string;
  ground: GroundView;
  consent: ConsentView | null;
}

export interface Lawful {
  grounds: GroundsView;
  of: ToldKind;
  consents: readonly ConsentView[];
  own: string;
  today: string;
}

/** What reaches all of these receivers at once. */
export function optionsFor(receivers: readonly string[], lawful: Lawful): GroundOption[] {
  const reaching = groundsBy(receivers, lawful, ({ groundIds }) => groundIds);
  return reaching.flatMap((ground) => optionsOf(ground, receivers, lawful));
}

/** What would reach all of them, were those whom the case is about not too old for it. */
export function outgrownFor(receivers: readonly string[], lawful: Lawful): GroundView[] {
  const fit = groundsBy(receivers, lawful, ({ groundIds }) => groundIds);
  const ever = groundsBy(receivers, lawful, ({ groundIds, outgrownIds }) => [...groundIds, ...outgrownIds]);
  return ever.filter((ground) => !fit.includes(ground));
}

function groundsBy(
  receivers: readonly string[],
  { grounds: { grounds, offers }, of }: Lawful,
  idsOf: (offer: GroundOffer) => string[],
): GroundView[] {
  const reaches = ({ id }: GroundView) =>
    receivers.every((receiver) => offers.some((offer) => offer.agencyId === receiver && idsOf(offer).includes(id)));
  return grounds.filter((ground) => reaches(ground) && (ground.forKinds?.includes(of) ?? true));
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
