import type { LegalGround } from './legal-ground.js';

/** What social services may tell others by, for the sake of whom it concerns: domain/PRACTICE_AND_LAW.md §2.2, §2.5. */
export const groundsOfCare: readonly LegalGround[] = [
  {
    id: 'concern_feedback',
    provision: 'SoL 19:6, OSL 26:9 a',
    validFrom: '2025-07-01',
    paths: [{ from: ['social_services'], to: ['school', 'police', 'leisure', 'health_care'] }],
    words: {
      sv: {
        name: 'Återkoppling till den som anmält oro',
        means: 'Den som har anmält oro får på begäran veta om utredning har inletts, inte inletts eller redan pågår.',
        limit: 'Inget mer än det, senast en vecka efter beslutet, och inte om det är olämpligt.',
      },
      en: {
        name: 'Feedback to whoever reported concern',
        means: 'On request the reporter may know whether an inquiry was opened, was not, or was already ongoing.',
        limit: 'Nothing more, within a week of the decision, and not where unsuitable.',
      },
    },
    questions: [
      {
        key: 'asked',
        mustBe: true,
        words: {
          sv: {
            ask: 'Har mottagaren själv anmält oron och bett om återkoppling?',
            refusal: 'Återkoppling lämnas bara till den som har anmält och frågat.',
          },
          en: {
            ask: 'Has the receiver made the report, and asked for feedback?',
            refusal: 'Feedback is given only to whoever reported and asked.',
          },
        },
      },
      {
        key: 'nothing_more',
        mustBe: true,
        words: {
          sv: {
            ask: 'Säger du bara om utredning har inletts, inte inletts eller redan pågår?',
            refusal: 'Mer än så får inte lämnas på den här grunden. Korta texten, eller be om samtycke.',
          },
          en: {
            ask: 'Do you say only whether an inquiry was opened, was not, or was already ongoing?',
            refusal: 'No more may be given on this ground. Shorten the text, or ask for consent.',
          },
        },
      },
      {
        key: 'unsuitable',
        mustBe: false,
        words: {
          sv: {
            ask: 'Är det olämpligt att återkoppla?',
            refusal: 'Då lämnas ingen återkoppling. Anteckna skälet.',
          },
          en: { ask: 'Is feedback unsuitable?', refusal: 'Then none is given. Note the reason.' },
        },
      },
    ],
  },
  {
    id: 'needed_care',
    provision: 'OSL 26:9',
    validFrom: '2009-06-30',
    underAge: 18,
    paths: [{ from: ['social_services'], to: ['social_services', 'health_care'], toPublic: true, authority: 'other' }],
    words: {
      sv: {
        name: 'Nödvändig vård eller stöd',
        means:
          'Uppgiften får lämnas till en annan socialtjänst eller till vården när den behövs för att ett barn ska få stöd.',
        limit: 'Gäller inte skolan.',
      },
      en: {
        name: 'Necessary care or support',
        means: 'It may be given to other social services or to health care where a child’s support needs it.',
        limit: 'Not to schools.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: { ask: 'Är den det gäller under 18 år?', refusal: 'För en vuxen behövs samtycke.' },
          en: { ask: 'Is the person concerned under 18?', refusal: 'For an adult, consent is needed.' },
        },
      },
      {
        key: 'needed',
        mustBe: true,
        words: {
          sv: {
            ask: 'Behövs uppgiften för att barnet ska få nödvändig vård, behandling eller annat stöd?',
            refusal: 'Utan det behovet gäller inte bestämmelsen. Be om samtycke.',
          },
          en: {
            ask: 'Is it needed for the child’s necessary care, treatment or support?',
            refusal: 'Without that need it does not apply. Ask for consent.',
          },
        },
      },
    ],
  },
];
