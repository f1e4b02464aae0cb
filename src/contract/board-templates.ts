import type { AgencyKind } from './agencies.js';

export const focusAreas = ['youth_at_risk', 'vulnerable_victims', 'place'] as const;
export type FocusArea = (typeof focusAreas)[number];

export const boardTemplateNames = [
  'youth_at_risk',
  'intimate_partner_violence',
  'vulnerable_victims',
  'place',
] as const;
export type BoardTemplateName = (typeof boardTemplateNames)[number];

/** What a kind of board is for: the stages of its practice, the labels its cards may wear, who usually sits at it. */
export interface BoardTemplate {
  readonly focus: FocusArea;
  /** In the order of the practice; shown by the client in the viewer's language. */
  readonly stages: readonly string[];
  /** Closed lists, so that no card says more than every agency on the case may read. */
  readonly labels: readonly string[];
  readonly usualAgencies: readonly AgencyKind[];
  /** A board of places holds no persons at all (EST works on place and time, never on individuals). */
  readonly holdsPersons: boolean;
}

export const boardTemplates: Readonly<Record<BoardTemplateName, BoardTemplate>> = {
  // SSPF: concern, consent and mapping, plan, follow-up.
  youth_at_risk: {
    focus: 'youth_at_risk',
    stages: ['concern', 'assessment', 'ongoing', 'follow_up'],
    labels: ['attendance', 'peers', 'online', 'violence', 'drugs', 'leisure'],
    usualAgencies: ['police', 'social_services', 'school', 'leisure'],
    holdsPersons: true,
  },
  // The MARAC pattern: referral, research by each agency, actions, watched for twelve months.
  intimate_partner_violence: {
    focus: 'vulnerable_victims',
    stages: ['referral', 'research', 'actions', 'watch'],
    labels: ['children', 'repeat', 'housing', 'interpreter', 'support_person'],
    usualAgencies: ['police', 'social_services', 'victim_support', 'health_care'],
    holdsPersons: true,
  },
  vulnerable_victims: {
    focus: 'vulnerable_victims',
    stages: ['new', 'protection', 'support', 'follow_up'],
    labels: ['elderly', 'young_victim', 'fraud', 'robbery', 'support_person'],
    usualAgencies: ['police', 'social_services', 'school', 'victim_support'],
    holdsPersons: true,
  },
  // EST: mapping, analysis, measures, follow-up and feedback.
  place: {
    focus: 'place',
    stages: ['reported', 'analysis', 'measures', 'feedback'],
    labels: ['theft', 'drug_dealing', 'vandalism', 'unsafe_environment', 'traffic', 'gathering'],
    usualAgencies: ['police', 'social_services', 'school', 'leisure'],
    holdsPersons: false,
  },
};
