import type { AgencyKind } from '../../../contract/agencies.js';
import type { BoardTemplateName } from '../../../contract/board-templates.js';

/** On which ground the invented people share where no consent covers it, and why. */
interface WorldGround {
  readonly ground: string;
  readonly why: string;
}

const crime = {
  ground: 'crime_prevention',
  why: 'Mottagaren behöver veta för att det inte ska hända igen.',
};

const betweenKinds: Partial<Record<AgencyKind, Partial<Record<AgencyKind, WorldGround>>>> = {
  police: {
    social_services: { ground: 'police_informs', why: 'Bör leda till att socialtjänsten tar kontakt.' },
    school: crime,
  },
  social_services: {
    police: { ground: 'youth_at_risk', why: 'Konkreta omständigheter den senaste tiden visar en risk.' },
    school: crime,
  },
  school: {
    social_services: { ground: 'concern_report', why: 'Vi är oroliga och har skyldighet att anmäla.' },
    police: crime,
  },
};

const place = { ground: 'no_individuals', why: 'Handlar om platsen, inte om någon person.' };
const closeViolence = {
  ground: 'close_relation_violence',
  why: 'Konkret risk för nytt våld; skyddet måste samordnas.',
};

export const consentReason = 'De har sagt ja till det, och det behövs för stödet.';

/** How somebody of the one kind shares with the other without consent, on a board of this template; undefined where nothing carries it. */
export function groundBetween(from: AgencyKind, to: AgencyKind, template: BoardTemplateName): WorldGround | undefined {
  if (template === 'place') return place;
  if (template === 'intimate_partner_violence' && from === 'social_services' && to === 'police') return closeViolence;
  return betweenKinds[from]?.[to];
}
