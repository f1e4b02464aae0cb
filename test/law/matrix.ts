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

/**
 * The first day of each provision as it reads now: OSL from 30 June 2009, Lag 2025:170 and the gates of OSL 10:18 a and c from
 * 1 April 2025, SoL 2025:400 and what follows it from 1 July 2025, OSL 10:15 a from 1 December 2025.
 */
export const since: Readonly<Record<string, string>> = {
  young_suspect: '1965-01-01', // LUL (1964:167)
  police_informs: '1984-10-01', // polislagen (1984:387)
  consent: '2009-06-30',
  general_clause: '2009-06-30',
  own_work: '2009-06-30',
  same_authority: '2009-06-30',
  no_individuals: '2009-06-30',
  needed_care: '2009-06-30',
  acute_danger: '2009-06-30',
  crime_against_child: '2009-06-30',
  serious_crime: '2009-06-30',
  traffic_safety: '2009-06-30',
  substances_to_minors: '2009-06-30',
  youth_at_risk: '2025-04-01',
  close_relation_violence: '2025-04-01',
  principal_on_request: '2025-04-01',
  principal_on_initiative: '2025-04-01',
  contact_details: '2025-04-01',
  municipal_duty: '2025-04-01',
  concern_report: '2025-07-01',
  inquiry_duty: '2025-07-01',
  concern_feedback: '2025-07-01',
  crime_at_school: '2025-07-01',
  crime_prevention: '2025-12-01',
};

/** Years that whoever it concerns must not have reached. The others are for anybody. */
export const under: Readonly<Record<string, number>> = {
  youth_at_risk: 21,
  acute_danger: 18,
  crime_against_child: 18,
  substances_to_minors: 18,
  needed_care: 18,
  concern_report: 18,
  inquiry_duty: 18,
  young_suspect: 18,
};
