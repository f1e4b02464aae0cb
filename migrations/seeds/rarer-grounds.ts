import type { LegalGround } from './legal-ground.js';

/** What social services seldom need, and then at once. */
export const rarerGrounds: readonly LegalGround[] = [
  {
    id: 'traffic_safety',
    provision: 'OSL 10:19',
    validFrom: '2009-06-30',
    isInterpretation: true,
    paths: [{ from: ['social_services', 'health_care'], to: ['police'] }],
    words: {
      sv: {
        name: 'Onykter i trafiken',
        means: 'Polisen får veta det som behövs för att hindra eller avbryta ett trafiknykterhetsbrott.',
        limit: 'Bara när brottet är nära förestående eller pågår, till exempel när någon berusad är på väg att köra.',
      },
      en: {
        name: 'Drunk in traffic',
        means: 'The police may know what they need to prevent or stop drunken driving and the like.',
        limit: 'Only where the crime is imminent or going on, such as when somebody drunk is about to drive.',
      },
    },
    questions: [
      {
        key: 'imminent',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är brottet nära förestående, eller pågår det?',
            refusal: 'Bestämmelsen gäller inte brott som är avslutade. Se om OSL 10:23 passar.',
          },
          en: {
            ask: 'Is the crime imminent or going on?',
            refusal: 'It does not cover crimes that are over. See whether OSL 10:23 fits.',
          },
        },
      },
    ],
  },
  {
    id: 'substances_to_minors',
    provision: 'OSL 10:22',
    validFrom: '2009-06-30',
    isInterpretation: true,
    underAge: 18,
    paths: [{ from: ['social_services'], to: ['police'] }],
    words: {
      sv: {
        name: 'Narkotika eller alkohol till någon under 18',
        means:
          'Misstanke om att någon överlåter narkotika eller dopningsmedel, eller olovligt säljer eller anskaffar alkohol, till någon som inte har fyllt 18 år får anmälas till polisen.',
        limit: 'Inte ringa fall av alkohol. Uppgiften ska röra misstanken mot den som överlåter.',
      },
      en: {
        name: 'Drugs or alcohol to somebody under 18',
        means:
          'Suspicion that somebody hands drugs or doping substances, or unlawfully sells or procures alcohol, to a person under 18 may be reported to the police.',
        limit: 'Not petty cases of alcohol. It is to concern the suspicion against whoever hands it over.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den som får eller köper det under 18 år?',
            refusal: 'Bestämmelsen gäller överlåtelse till den som inte har fyllt 18 år.',
          },
          en: { ask: 'Is whoever gets or buys it under 18?', refusal: 'It covers what is handed to those under 18.' },
        },
      },
      {
        key: 'not_petty',
        mustBe: true,
        words: {
          sv: {
            ask: 'Gäller det narkotika eller dopningsmedel, eller mer än ett ringa fall av alkohol?',
            refusal: 'Ringa fall av alkohol omfattas inte. Be om samtycke, eller se om OSL 10:15 a passar.',
          },
          en: {
            ask: 'Is it drugs or doping, or more than a petty case of alcohol?',
            refusal: 'Petty cases of alcohol are not covered. Ask for consent, or see whether OSL 10:15 a fits.',
          },
        },
      },
    ],
  },
];
