import type { LegalGround } from './legal-ground.js';

/** What social services may tell the police by, and health care where it says so: domain/PRACTICE_AND_LAW.md §2.2, §2.4. */
export const groundsOfSocialServices: readonly LegalGround[] = [
  {
    id: 'youth_at_risk',
    provision: 'OSL 10:18 a',
    validFrom: '2025-04-01',
    underAge: 21,
    paths: [{ from: ['social_services'], to: ['police'] }],
    words: {
      sv: {
        name: 'Hindra att en ung person begår brott',
        means:
          'Socialtjänsten får berätta för polisen om någon under 21 år när konkreta omständigheter visar en risk för brott.',
        limit: 'Inte om redan begångna brott, och inte när det är olämpligt för pågående insatser.',
      },
      en: {
        name: 'To keep a young person from crime',
        means:
          'Social services may tell the police of somebody under 21 when concrete circumstances show a risk of crime.',
        limit: 'Not of crimes already committed, and not where it is unsuitable for ongoing measures.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den unge under 21 år?',
            refusal:
              'Bestämmelsen gäller bara den som inte har fyllt 21. För en äldre person: be om samtycke, eller se om 10:15 a eller 10:18 c passar.',
          },
          en: {
            ask: 'Is the young person under 21?',
            refusal:
              'It covers only those who have not turned 21. For somebody older, ask for consent, or see whether 10:15 a or 10:18 c fits.',
          },
        },
      },
      {
        key: 'concrete',
        mustBe: true,
        words: {
          sv: {
            ask: 'Finns konkreta omständigheter som visar en risk att den unge kommer att begå brott?',
            refusal: 'En allmän oro räcker inte. Skriv ned vad som har hänt, eller be om samtycke.',
          },
          en: {
            ask: 'Are there concrete circumstances that show a risk that the youth will commit crime?',
            refusal: 'General worry is not enough. Write down what has happened, or ask for consent.',
          },
        },
      },
      {
        key: 'unsuitable',
        mustBe: false,
        words: {
          sv: {
            ask: 'Är det olämpligt med hänsyn till pågående eller planerade insatser?',
            refusal: 'Då får uppgiften inte lämnas. Ta upp frågan igen när insatserna har ändrats.',
          },
          en: {
            ask: 'Is it unsuitable with regard to ongoing or planned measures?',
            refusal: 'Then it may not be given. Take it up again when the measures have changed.',
          },
        },
      },
      {
        key: 'past_crime',
        mustBe: false,
        words: {
          sv: {
            ask: 'Gäller det misstanke om ett brott som redan är begånget?',
            refusal:
              'För begångna brott gäller andra bestämmelser, som OSL 10:21 eller 10:23. Välj någon av dem om den passar.',
          },
          en: {
            ask: 'Is it suspicion of a crime already committed?',
            refusal:
              'Committed crimes have provisions of their own, such as OSL 10:21 or 10:23. Choose one if it fits.',
          },
        },
      },
    ],
  },
  {
    id: 'close_relation_violence',
    provision: 'OSL 10:18 c',
    validFrom: '2025-04-01',
    paths: [{ from: ['social_services', 'health_care'], to: ['police'] }],
    words: {
      sv: {
        name: 'Hindra våld i nära relation',
        means:
          'Polisen får veta när det finns en konkret risk att någon utsätter en närstående för ett allvarligt brott.',
        limit:
          'Brott mot liv, hälsa, frihet eller sexuell integritet med minst ett års fängelse. Inte när det är olämpligt.',
      },
      en: {
        name: 'To prevent violence in a close relation',
        means:
          'The police may know when there is a concrete risk that somebody commits a serious crime against one close to them.',
        limit:
          'Crimes against life, health, liberty or sexual integrity with at least a year in prison. Not where unsuitable.',
      },
    },
    questions: [
      {
        key: 'concrete',
        mustBe: true,
        words: {
          sv: {
            ask: 'Finns en konkret risk att brottet kommer att begås?',
            refusal: 'En allmän oro räcker inte. Gör en riskbedömning, eller be den utsatta om samtycke.',
          },
          en: {
            ask: 'Is there a concrete risk that the crime will be committed?',
            refusal: 'General worry is not enough. Assess the risk, or ask the victim for consent.',
          },
        },
      },
      {
        key: 'close',
        mustBe: true,
        words: {
          sv: {
            ask: 'Riktar det sig mot en närstående?',
            refusal: 'Bestämmelsen gäller brott mot närstående. Välj en annan grund.',
          },
          en: {
            ask: 'Is it against somebody close?',
            refusal: 'It covers crimes against those close. Choose another ground.',
          },
        },
      },
      {
        key: 'serious',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är det ett brott enligt 3, 4 eller 6 kap. brottsbalken med minst ett års fängelse?',
            refusal: 'För lindrigare brott gäller inte bestämmelsen. Be om samtycke, eller se om 10:15 a passar.',
          },
          en: {
            ask: 'Is it a crime under chapter 3, 4 or 6 of the Criminal Code with at least a year in prison?',
            refusal: 'It does not cover lesser crimes. Ask for consent, or see whether 10:15 a fits.',
          },
        },
      },
      {
        key: 'unsuitable',
        mustBe: false,
        words: {
          sv: {
            ask: 'Är det olämpligt att uppgiften lämnas, till exempel för att det ökar faran?',
            refusal: 'Då får den inte lämnas på den här grunden. Rådgör med din chef om skyddet i stället.',
          },
          en: {
            ask: 'Is giving it unsuitable, for instance since it adds to the danger?',
            refusal: 'Then it may not be given on this ground. Consult your manager on protection instead.',
          },
        },
      },
    ],
  },
  {
    id: 'acute_danger',
    provision: 'OSL 10:20',
    validFrom: '2009-06-30',
    underAge: 18,
    paths: [{ from: ['social_services'], to: ['police'] }],
    words: {
      sv: {
        name: 'Ung person i akut fara',
        means:
          'Polisen får veta när någon som verkar vara under 18 år är i uppenbar fara eller är på väg att begå brott.',
        limit: 'Bara det polisen behöver för att ingripa genast. Ring 112 först.',
      },
      en: {
        name: 'A young person in acute danger',
        means: 'The police may know when somebody seemingly under 18 is in obvious danger or about to commit crime.',
        limit: 'Only what they need to act at once. Call 112 first.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: { ask: 'Kan hen antas vara under 18 år?', refusal: 'Bestämmelsen gäller den som är under 18 år.' },
          en: { ask: 'Presumably under 18?', refusal: 'It covers those under 18.' },
        },
      },
      {
        key: 'acute',
        mustBe: true,
        words: {
          sv: {
            ask: 'Behöver polisen ingripa omedelbart?',
            refusal: 'Är det inte akut gäller inte bestämmelsen. Se om 10:18 a passar.',
          },
          en: {
            ask: 'Must the police act immediately?',
            refusal: 'Where it is not acute it does not apply. See whether 10:18 a fits.',
          },
        },
      },
    ],
  },
  {
    id: 'crime_against_child',
    provision: 'OSL 10:21',
    validFrom: '2009-06-30',
    isInterpretation: true,
    underAge: 18,
    paths: [{ from: ['social_services', 'health_care'], to: ['police'] }],
    words: {
      sv: {
        name: 'Brott mot ett barn',
        means: 'Misstanke om vissa brott mot någon som inte har fyllt 18 år får anmälas till polisen.',
        limit: 'Brott mot liv, hälsa och frihet, sexualbrott och könsstympning. Väg alltid barnets bästa.',
      },
      en: {
        name: 'Crime against a child',
        means: 'Suspicion of certain crimes against somebody under 18 may be reported to the police.',
        limit:
          'Crimes against life, health and liberty, sexual crimes and mutilation. Weigh the child’s best interests.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den utsatta under 18 år?',
            refusal: 'Bestämmelsen gäller brott mot den som inte har fyllt 18 år.',
          },
          en: { ask: 'Is the victim under 18?', refusal: 'It covers crimes against those who have not turned 18.' },
        },
      },
      {
        key: 'listed_crime',
        mustBe: true,
        words: {
          sv: {
            ask: 'Gäller misstanken ett brott mot liv, hälsa eller frihet, ett sexualbrott eller könsstympning?',
            refusal: 'För andra brott mot barn: se om OSL 10:23 passar.',
          },
          en: {
            ask: 'Is it a crime against life, health or liberty, a sexual crime or mutilation?',
            refusal: 'For other crimes against children, see whether OSL 10:23 fits.',
          },
        },
      },
    ],
  },
  {
    id: 'serious_crime',
    provision: 'OSL 10:23',
    validFrom: '2009-06-30',
    isInterpretation: true,
    paths: [{ from: ['social_services', 'health_care'], to: ['police'] }],
    words: {
      sv: {
        name: 'Ett allvarligt brott har begåtts',
        means: 'Misstanke om ett begånget brott får anmälas när brottet är tillräckligt allvarligt.',
        limit: 'Minst ett års fängelse för fullbordat brott, och några få till. Fråga er jurist när du är osäker.',
      },
      en: {
        name: 'A serious crime has been committed',
        means: 'Suspicion of a committed crime may be reported where it is serious enough.',
        limit: 'At least a year in prison for the completed crime, and a few more. Ask your lawyer when in doubt.',
      },
    },
    questions: [
      {
        key: 'serious',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är det föreskrivet minst ett års fängelse för brottet?',
            refusal: 'För lindrigare brott gäller inte bestämmelsen. Be om samtycke, eller se om 10:15 a passar.',
          },
          en: {
            ask: 'Does the crime carry at least a year in prison?',
            refusal: 'It does not cover lesser crimes. Ask for consent, or see whether 10:15 a fits.',
          },
        },
      },
    ],
  },
];
