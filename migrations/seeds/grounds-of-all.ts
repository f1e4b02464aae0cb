import type { Kind, LegalGround } from './legal-ground.js';

const all: readonly Kind[] = ['police', 'social_services', 'school', 'leisure', 'health_care', 'victim_support'];

/** What more than one kind of agency may go by: domain/PRACTICE_AND_LAW.md §2.2 and §2.4. */
export const groundsOfAll: readonly LegalGround[] = [
  {
    id: 'consent',
    provision: 'OSL 10:1 och 12:2',
    validFrom: '2009-06-30',
    needsConsent: true,
    paths: [{ from: all, to: all }],
    words: {
      sv: {
        name: 'Samtycke',
        means: 'Den det gäller har sagt ja till att just de här myndigheterna får veta.',
        limit: 'Bara det som samtycket omfattar, och bara så länge det gäller.',
      },
      en: {
        name: 'Consent',
        means: 'The person concerned has agreed that these very agencies may know.',
        limit: 'Only what the consent covers, and only while it is in force.',
      },
    },
    questions: [
      {
        key: 'covered',
        mustBe: true,
        words: {
          sv: {
            ask: 'Omfattar samtycket just den här uppgiften?',
            refusal: 'Det som samtycket inte omfattar kan inte delas med stöd av det. Be om ett vidare samtycke.',
          },
          en: {
            ask: 'Does the consent cover this very information?',
            refusal: 'What the consent does not cover cannot be shared under it. Ask for a wider consent.',
          },
        },
      },
    ],
  },
  {
    id: 'crime_prevention',
    provision: 'OSL 10:15 a',
    validFrom: '2025-12-01',
    isInterpretation: true,
    paths: [
      {
        from: ['police', 'social_services', 'school'],
        to: ['police', 'social_services', 'school'],
        fromPublic: true,
        toPublic: true,
        authority: 'other',
      },
    ],
    words: {
      sv: {
        name: 'Förebygga eller utreda brott',
        means: 'En myndighet får lämna det en annan myndighet behöver för att förebygga, upptäcka eller utreda brott.',
        limit: 'Inte om övervägande skäl talar för att uppgiften ska förbli hemlig.',
      },
      en: {
        name: 'To prevent or investigate crime',
        means: 'An authority may give another what it needs to prevent, detect or investigate crime.',
        limit: 'Not where overriding reasons speak for keeping the information secret.',
      },
    },
    questions: [
      {
        key: 'needed',
        mustBe: true,
        words: {
          sv: {
            ask: 'Behöver mottagaren uppgiften för att förebygga, förhindra, upptäcka eller utreda brott?',
            refusal: 'Utan det behovet gäller inte bestämmelsen. Välj en annan grund, eller be om samtycke.',
          },
          en: {
            ask: 'Does the receiver need it to prevent, hinder, detect or investigate crime?',
            refusal: 'Without that need the provision does not apply. Choose another ground, or ask for consent.',
          },
        },
      },
      {
        key: 'overriding',
        mustBe: false,
        words: {
          sv: {
            ask: 'Talar övervägande skäl för att uppgiften ska förbli hemlig?',
            refusal: 'Då får den inte lämnas ut på den här grunden. Rådgör med er jurist, eller be om samtycke.',
          },
          en: {
            ask: 'Do overriding reasons speak for keeping it secret?',
            refusal: 'Then it may not be given on this ground. Ask your lawyer, or ask for consent.',
          },
        },
      },
    ],
  },
  {
    id: 'general_clause',
    provision: 'OSL 10:27',
    validFrom: '2009-06-30',
    paths: [
      { from: ['police'], to: ['social_services', 'school'], fromPublic: true, toPublic: true, authority: 'other' },
      { from: ['school'], to: ['police'], fromPublic: true, toPublic: true, authority: 'other' },
    ],
    words: {
      sv: {
        name: 'Generalklausulen',
        means: 'Uppgiften får lämnas om det är uppenbart att intresset av det väger tyngre än sekretessen.',
        limit: 'Gäller inte socialtjänstens och hälso- och sjukvårdens uppgifter, och aldrig på rutin.',
      },
      en: {
        name: 'The general clause',
        means: 'It may be given where the interest in giving it obviously outweighs secrecy.',
        limit: 'Not for what social services or health care hold, and never as a routine.',
      },
    },
    questions: [
      {
        key: 'obvious',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är det uppenbart att intresset av att lämna uppgiften väger tyngre än det sekretessen skyddar?',
            refusal: 'Är det inte uppenbart gäller inte generalklausulen. Välj en annan grund, eller be om samtycke.',
          },
          en: {
            ask: 'Does the interest in giving it obviously outweigh what secrecy protects?',
            refusal: 'Where it is not obvious the clause does not apply. Choose another ground, or ask for consent.',
          },
        },
      },
    ],
  },
  {
    id: 'own_work',
    provision: 'OSL 10:2',
    validFrom: '2009-06-30',
    paths: [
      { from: ['police'], to: ['school'], fromPublic: true, toPublic: false },
      { from: ['social_services'], to: ['school'], fromPublic: true },
    ],
    words: {
      sv: {
        name: 'Nödvändigt för det egna uppdraget',
        means: 'En uppgift får lämnas när det är nödvändigt för att den egna myndigheten ska kunna sköta sitt uppdrag.',
        limit: 'Snävt: det räcker inte att det underlättar, och inte att mottagaren behöver den.',
      },
      en: {
        name: 'Necessary for one’s own task',
        means: 'It may be given where that is necessary for the giving authority to do its own work.',
        limit: 'Narrow: it is not enough that it helps, nor that the receiver needs it.',
      },
    },
    questions: [
      {
        key: 'necessary',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är det nödvändigt för ert eget uppdrag att uppgiften lämnas?',
            refusal: 'Att det underlättar räcker inte. Be om samtycke.',
          },
          en: {
            ask: 'Is giving it necessary for your own task?',
            refusal: 'That it helps is not enough. Ask for consent.',
          },
        },
      },
    ],
  },
  {
    id: 'concern_report',
    provision: 'SoL 19:1, OSL 10:28',
    validFrom: '2025-07-01',
    underAge: 18,
    paths: [{ from: ['police', 'school', 'leisure', 'health_care'], to: ['social_services'] }],
    words: {
      sv: {
        name: 'Anmäla oro för ett barn',
        means: 'Den som i sitt arbete misstänker att ett barn far illa ska genast anmäla det till socialtjänsten.',
        limit: 'Det som rör oron. Misstanke räcker.',
      },
      en: {
        name: 'Report concern for a child',
        means: 'Whoever suspects at work that a child comes to harm shall report it to social services at once.',
        limit: 'What concerns the worry. Suspicion is enough.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den det gäller under 18 år?',
            refusal: 'Anmälningsplikten gäller barn under 18 år. För en vuxen behövs en annan grund eller samtycke.',
          },
          en: {
            ask: 'Is the person concerned under 18?',
            refusal:
              'The duty to report concerns children under 18. For an adult, another ground or consent is needed.',
          },
        },
      },
      {
        key: 'harm',
        mustBe: true,
        words: {
          sv: {
            ask: 'Misstänker du att barnet far illa eller riskerar att göra det?',
            refusal:
              'Utan misstanke gäller inte anmälningsplikten. Rådgör med socialtjänsten utan att säga vem det är.',
          },
          en: {
            ask: 'Do you suspect that the child comes to harm, or risks it?',
            refusal: 'Without suspicion there is no duty to report. Consult social services without naming anybody.',
          },
        },
      },
    ],
  },
  {
    id: 'inquiry_duty',
    provision: 'SoL 20:6, OSL 10:28',
    validFrom: '2025-07-01',
    underAge: 18,
    paths: [{ from: ['police', 'school', 'leisure', 'health_care'], to: ['social_services'] }],
    words: {
      sv: {
        name: 'Uppgifter till en barnutredning',
        means: 'I en utredning om ett barn ska de som är anmälningsskyldiga lämna allt som kan ha betydelse.',
        limit: 'Bara när socialtjänsten har en öppen utredning.',
      },
      en: {
        name: 'Information for a child inquiry',
        means: 'In an inquiry about a child, those with a duty to report shall give everything that may matter.',
        limit: 'Only while social services have an open inquiry.',
      },
    },
    questions: [
      {
        key: 'under_age',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är den det gäller under 18 år?',
            refusal: 'Uppgiftsskyldigheten gäller utredningar om barn under 18 år.',
          },
          en: {
            ask: 'Is the person concerned under 18?',
            refusal: 'The duty concerns inquiries about children under 18.',
          },
        },
      },
      {
        key: 'open_inquiry',
        mustBe: true,
        words: {
          sv: {
            ask: 'Har socialtjänsten en öppen utredning om barnet?',
            refusal: 'Utan öppen utredning gäller inte skyldigheten. Gör en anmälan om du är orolig.',
          },
          en: {
            ask: 'Do social services have an open inquiry about the child?',
            refusal: 'Without an open inquiry there is no such duty. Make a report if you are concerned.',
          },
        },
      },
    ],
  },
  {
    id: 'same_authority',
    provision: 'OSL 8:1–2',
    validFrom: '2009-06-30',
    isInterpretation: true,
    paths: all.map((kind) => ({ from: [kind], to: [kind], authority: 'same' as const })),
    words: {
      sv: {
        name: 'Samma myndighet',
        means: 'Inom en myndighet och samma slags verksamhet hindrar inte sekretessen.',
        limit: 'Bara den som behöver uppgiften i sitt arbete.',
      },
      en: {
        name: 'The same authority',
        means: 'Within one authority and the same line of work, secrecy is no hindrance.',
        limit: 'Only for those who need it for their work.',
      },
    },
    questions: [],
  },
  {
    id: 'no_individuals',
    provision: 'OSL 8:1',
    validFrom: '2009-06-30',
    isInterpretation: true,
    isForPlaces: true,
    paths: [{ from: all, to: all }],
    words: {
      sv: {
        name: 'Inga uppgifter om enskilda',
        means:
          'Uppgifter som bara rör en plats och det som händer där är inte hemliga för någon enskilds skull, och får delas.',
        limit: 'Inga namn, inga beskrivningar som pekar ut någon, inget som röjer hur polisen arbetar.',
      },
      en: {
        name: 'Nothing about individuals',
        means: 'What concerns only a place and what happens there protects nobody, and may be shared.',
        limit: 'No names, nothing that points anybody out, nothing that reveals how the police work.',
      },
    },
    questions: [
      {
        key: 'place_only',
        mustBe: true,
        words: {
          sv: {
            ask: 'Handlar uppgiften bara om platsen, och pekar den inte ut någon?',
            refusal: 'På platstavlor finns inga personer. Ta bort det som pekar ut någon.',
          },
          en: {
            ask: 'Is it about the place alone, pointing nobody out?',
            refusal: 'Boards of places hold no persons. Take out what points somebody out.',
          },
        },
      },
    ],
  },
];
