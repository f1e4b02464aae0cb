/**
 * Who may tell whom, by which provision, on 24 November 2026: written out by hand from the law as domain/PRACTICE_AND_LAW.md
 * §2.2–2.5 gives it, and compared with what the database answers. Not made from the seed: change it only with the law.
 */

/** Bromma's social services and its leisure centres are of one authority; so are the two municipal schools. */
export const parties = {
  police: { kind: 'police', authority: 'Polismyndigheten', isPublic: true },
  bromma: { kind: 'social_services', authority: 'Bromma stadsdelsnämnd', isPublic: true },
  hasselby: { kind: 'social_services', authority: 'Hässelby-Vällingby stadsdelsnämnd', isPublic: true },
  school: { kind: 'school', authority: 'Utbildningsnämnden', isPublic: true },
  otherSchool: { kind: 'school', authority: 'Utbildningsnämnden', isPublic: true },
  independent: { kind: 'school', authority: 'Fristående huvudman', isPublic: false },
  leisure: { kind: 'leisure', authority: 'Bromma stadsdelsnämnd', isPublic: true },
  region: { kind: 'health_care', authority: 'Region Stockholm', isPublic: true },
  support: { kind: 'victim_support', authority: 'Ideell förening', isPublic: false },
} as const;
export type Party = keyof typeof parties;

/** By a caseworker or contact, who does not know how old the person is. Consent is everywhere, and left out. */
export const byAnybody: Readonly<Record<Party, Readonly<Partial<Record<Party, readonly string[]>>>>> = {
  police: {
    // Polislagen 6 §, LUL 6 §, SoL 19:1 and 20:6; 15 a and 27 to another authority.
    bromma: ['crime_prevention', 'general_clause', 'concern_report', 'inquiry_duty', 'police_informs', 'young_suspect'],
    hasselby: [
      'crime_prevention',
      'general_clause',
      'concern_report',
      'inquiry_duty',
      'police_informs',
      'young_suspect',
    ],
    school: ['crime_prevention', 'general_clause'],
    otherSchool: ['crime_prevention', 'general_clause'],
    // Not an authority: neither 15 a nor 27 reaches it. 10:2, narrowly.
    independent: ['own_work'],
  },
  bromma: {
    // 10:27 is not for what 26:1 protects. 2025:170 4 § is not in the exemption of its 8 §.
    police: [
      'crime_prevention',
      'youth_at_risk',
      'close_relation_violence',
      'acute_danger',
      'crime_against_child',
      'serious_crime',
      'traffic_safety',
      'substances_to_minors',
      'concern_feedback',
      'contact_details',
    ],
    hasselby: ['crime_prevention', 'needed_care'],
    school: ['own_work', 'crime_prevention', 'concern_feedback'],
    otherSchool: ['own_work', 'crime_prevention', 'concern_feedback'],
    independent: ['own_work', 'concern_feedback'],
    leisure: ['concern_feedback'],
    region: ['concern_feedback', 'needed_care'],
  },
  hasselby: {
    police: [
      'crime_prevention',
      'youth_at_risk',
      'close_relation_violence',
      'acute_danger',
      'crime_against_child',
      'serious_crime',
      'traffic_safety',
      'substances_to_minors',
      'concern_feedback',
      'contact_details',
    ],
    bromma: ['crime_prevention', 'needed_care'],
    school: ['own_work', 'crime_prevention', 'concern_feedback'],
    otherSchool: ['own_work', 'crime_prevention', 'concern_feedback'],
    independent: ['own_work', 'concern_feedback'],
    leisure: ['concern_feedback'],
    region: ['concern_feedback', 'needed_care'],
  },
  school: {
    // 2025:170 7 § and skollagen 6 a:10 are the principal's.
    police: ['crime_prevention', 'general_clause', 'contact_details'],
    bromma: ['crime_prevention', 'concern_report', 'inquiry_duty'],
    hasselby: ['crime_prevention', 'concern_report', 'inquiry_duty'],
    otherSchool: ['same_authority'],
  },
  otherSchool: {
    police: ['crime_prevention', 'general_clause', 'contact_details'],
    bromma: ['crime_prevention', 'concern_report', 'inquiry_duty'],
    hasselby: ['crime_prevention', 'concern_report', 'inquiry_duty'],
    school: ['same_authority'],
  },
  independent: {
    police: ['contact_details'],
    bromma: ['concern_report', 'inquiry_duty'],
    hasselby: ['concern_report', 'inquiry_duty'],
  },
  leisure: {
    police: ['contact_details', 'municipal_duty'],
    bromma: ['concern_report', 'inquiry_duty'],
    hasselby: ['concern_report', 'inquiry_duty'],
  },
  region: {
    police: ['close_relation_violence', 'crime_against_child', 'serious_crime', 'traffic_safety', 'contact_details'],
    bromma: ['concern_report', 'inquiry_duty'],
    hasselby: ['concern_report', 'inquiry_duty'],
  },
  // A voluntary association is no authority: consent alone, both ways.
  support: {},
};

/** What a principal has besides: towards the police alone, municipal or independent. */
export const byPrincipal = ['principal_on_request', 'principal_on_initiative', 'crime_at_school'];
export const principals: readonly Party[] = ['school', 'otherSchool', 'independent'];

interface Way {
  ground: string;
  from: Party;
  to: Party;
}
interface Beginning extends Way {
  before: string;
  since: string;
}
interface Age extends Way {
  tooOld: string;
  young: string;
}

/** The last day without, and the first day with. */
export const beginnings: readonly Beginning[] = [
  { ground: 'crime_prevention', from: 'police', to: 'school', before: '2025-11-30', since: '2025-12-01' },
  { ground: 'youth_at_risk', from: 'bromma', to: 'police', before: '2025-03-31', since: '2025-04-01' },
  { ground: 'contact_details', from: 'school', to: 'police', before: '2025-03-31', since: '2025-04-01' },
  { ground: 'municipal_duty', from: 'leisure', to: 'police', before: '2025-03-31', since: '2025-04-01' },
  { ground: 'concern_report', from: 'school', to: 'bromma', before: '2025-06-30', since: '2025-07-01' },
  { ground: 'inquiry_duty', from: 'school', to: 'bromma', before: '2025-06-30', since: '2025-07-01' },
  { ground: 'concern_feedback', from: 'bromma', to: 'school', before: '2025-06-30', since: '2025-07-01' },
];

/** Born one day later, the person is still young enough on 24 November 2026; born that day, she turns too old. */
export const ages: readonly Age[] = [
  { ground: 'youth_at_risk', from: 'bromma', to: 'police', tooOld: '2005-11-24', young: '2005-11-25' },
  { ground: 'acute_danger', from: 'bromma', to: 'police', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'crime_against_child', from: 'bromma', to: 'police', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'substances_to_minors', from: 'bromma', to: 'police', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'needed_care', from: 'bromma', to: 'region', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'concern_report', from: 'school', to: 'bromma', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'inquiry_duty', from: 'school', to: 'bromma', tooOld: '2008-11-24', young: '2008-11-25' },
  { ground: 'young_suspect', from: 'police', to: 'bromma', tooOld: '2008-11-24', young: '2008-11-25' },
];
