import type { LegalGround } from './legal-ground.js';

/** What the police may go by: domain/PRACTICE_AND_LAW.md §1.4, §2.4. */
export const groundsOfPolice: readonly LegalGround[] = [
  {
    id: 'police_informs',
    provision: 'Polislagen 6 §',
    validFrom: '1984-10-01',
    paths: [{ from: ['police'], to: ['social_services'] }],
    words: {
      sv: {
        name: 'Polisen underrättar socialtjänsten',
        means:
          'Polisen ska fortlöpande samarbeta med socialtjänsten och snarast berätta om det som bör leda till åtgärd.',
        limit: 'Varje uppgift bedöms för sig. Att rutinmässigt skicka vidare har kritiserats (JO 682-2014).',
      },
      en: {
        name: 'The police inform social services',
        means: 'The police shall cooperate with social services and promptly tell of what should lead to action.',
        limit: 'Each piece is judged by itself. Routine forwarding has been criticised (JO 682-2014).',
      },
    },
    questions: [
      {
        key: 'leads_to_action',
        mustBe: true,
        words: {
          sv: {
            ask: 'Bör uppgiften leda till någon åtgärd av socialtjänsten?',
            refusal: 'Då gäller inte skyldigheten att underrätta. Välj en annan grund, eller behåll uppgiften.',
          },
          en: {
            ask: 'Should it lead to some action by social services?',
            refusal: 'Then there is no duty to inform. Choose another ground, or keep it.',
          },
        },
      },
    ],
  },
  {
    id: 'young_suspect',
    provision: 'LUL 6 §',
    validFrom: '1965-01-01',
    underAge: 18,
    paths: [{ from: ['police'], to: ['social_services'] }],
    words: {
      sv: {
        name: 'Ung person misstänkt för brott',
        means:
          'När någon under 18 år är skäligen misstänkt för ett brott med fängelse i straffskalan ska socialtjänsten få veta det genast.',
        limit: 'Misstanken och vad den gäller.',
      },
      en: {
        name: 'A young person suspected of crime',
        means:
          'When somebody under 18 is reasonably suspected of an imprisonable crime, social services shall know at once.',
        limit: 'The suspicion and what it concerns.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den misstänkte under 18 år?',
            refusal: 'Bestämmelsen gäller den som inte har fyllt 18 år.',
          },
          en: { ask: 'Is the suspect under 18?', refusal: 'The provision concerns those who have not turned 18.' },
        },
      },
      {
        key: 'suspected',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är hen skäligen misstänkt för ett brott med fängelse i straffskalan?',
            refusal: 'Utan skälig misstanke gäller inte bestämmelsen. Är du orolig för barnet: anmäl oro.',
          },
          en: {
            ask: 'Reasonably suspected of a crime that can lead to prison?',
            refusal: 'Without reasonable suspicion it does not apply. If you fear for the child, report concern.',
          },
        },
      },
    ],
  },
];
