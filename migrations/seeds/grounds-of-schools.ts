import type { LegalGround, Question } from './legal-ground.js';

const isOverridden: Question = {
  key: 'overriding',
  mustBe: false,
  words: {
    sv: {
      ask: 'Talar övervägande skäl för att uppgiften ska förbli hemlig?',
      refusal: 'Då ska den inte lämnas ut. Anteckna skälet; polisen kan begära den igen.',
    },
    en: {
      ask: 'Do overriding reasons speak for keeping it secret?',
      refusal: 'Then it shall not be given. Note the reason; the police may ask again.',
    },
  },
};

/** What schools and leisure may go by: domain/PRACTICE_AND_LAW.md §2.3. A principal releases, not the school. */
export const groundsOfSchools: readonly LegalGround[] = [
  {
    id: 'principal_on_request',
    provision: 'Lag 2025:170 7 §',
    validFrom: '2025-04-01',
    byRoles: ['principal'],
    paths: [{ from: ['school'], to: ['police'] }],
    words: {
      sv: {
        name: 'Rektor lämnar ut på begäran',
        means: 'När polisen ber om en uppgift som behövs mot brott ska rektorn lämna den.',
        limit: 'Inte om övervägande skäl talar för sekretess. Bara rektorn beslutar.',
      },
      en: {
        name: 'The principal releases on request',
        means: 'When the police ask for what they need against crime, the principal shall give it.',
        limit: 'Not where overriding reasons speak for secrecy. Only the principal decides.',
      },
    },
    questions: [
      {
        key: 'requested',
        mustBe: true,
        words: {
          sv: {
            ask: 'Har polisen begärt uppgiften?',
            refusal: 'Utan begäran: välj att lämna ut på eget initiativ, om du bedömer att det behövs.',
          },
          en: {
            ask: 'Have the police asked for it?',
            refusal: 'Without a request, choose to release on your own initiative if you judge it needed.',
          },
        },
      },
      isOverridden,
    ],
  },
  {
    id: 'principal_on_initiative',
    provision: 'Lag 2025:170 7 §',
    validFrom: '2025-04-01',
    byRoles: ['principal'],
    paths: [{ from: ['school'], to: ['police'] }],
    words: {
      sv: {
        name: 'Rektor lämnar ut på eget initiativ',
        means:
          'Rektorn ska lämna en uppgift till polisen utan att bli tillfrågad, om hen bedömer att den behövs mot brott.',
        limit: 'Inte om övervägande skäl talar för sekretess. Bara till polisen, och bara rektorn beslutar.',
      },
      en: {
        name: 'The principal releases on own initiative',
        means: 'Unasked, the principal shall tell the police what she judges that they need against crime.',
        limit: 'Not where overriding reasons speak for secrecy. To the police alone, and only the principal decides.',
      },
    },
    questions: [
      {
        key: 'needed',
        mustBe: true,
        words: {
          sv: {
            ask: 'Bedömer du som rektor att polisen behöver uppgiften för att förebygga eller utreda brott?',
            refusal: 'Utan den bedömningen gäller inte bestämmelsen. Be om samtycke, eller anmäl oro.',
          },
          en: {
            ask: 'Do you, as principal, judge that the police need it to prevent or investigate crime?',
            refusal: 'Without that judgement it does not apply. Ask for consent, or report concern.',
          },
        },
      },
      isOverridden,
    ],
  },
  {
    id: 'crime_at_school',
    provision: 'Skollagen 6 a kap. 10 §',
    validFrom: '2025-07-01',
    isInterpretation: true,
    byRoles: ['principal'],
    paths: [{ from: ['school'], to: ['police'] }],
    words: {
      sv: {
        name: 'Rektor anmäler brott i skolan',
        means: 'Rektorn ska anmäla till polisen när en elev misstänks för brott i samband med verksamheten.',
        limit: 'Inte om övervägande skäl talar emot.',
      },
      en: {
        name: 'The principal reports crime at school',
        means: 'The principal shall report to the police when a pupil is suspected of crime in connection with school.',
        limit: 'Not where overriding reasons speak against it.',
      },
    },
    questions: [
      {
        key: 'at_school',
        mustBe: true,
        words: {
          sv: {
            ask: 'Gäller misstanken ett brott i samband med skolans verksamhet?',
            refusal: 'Då gäller inte anmälningsskyldigheten. Välj en annan grund.',
          },
          en: {
            ask: 'Is the suspected crime connected with the school’s activity?',
            refusal: 'Then there is no such duty. Choose another ground.',
          },
        },
      },
      isOverridden,
    ],
  },
  {
    id: 'contact_details',
    provision: 'Lag 2025:170 4 §',
    validFrom: '2025-04-01',
    paths: [{ from: ['school', 'social_services', 'leisure', 'health_care'], to: ['police'] }],
    words: {
      sv: {
        name: 'Kontaktuppgifter på begäran',
        means: 'Adress, telefon, e-post, arbetsplats och ställföreträdare ska lämnas när polisen begär det.',
        limit: 'Bara kontaktuppgifter. Nekas bara om det finns synnerliga skäl.',
      },
      en: {
        name: 'Contact details on request',
        means: 'Address, telephone, e-mail, workplace and representative shall be given when the police ask.',
        limit: 'Contact details alone. Refused for extraordinary reasons only.',
      },
    },
    questions: [
      {
        key: 'requested',
        mustBe: true,
        words: {
          sv: {
            ask: 'Har polisen begärt kontaktuppgifterna?',
            refusal: 'De lämnas bara på begäran. Välj en annan grund.',
          },
          en: { ask: 'Have the police asked for them?', refusal: 'Given on request only. Choose another ground.' },
        },
      },
      {
        key: 'contact_only',
        mustBe: true,
        words: {
          sv: {
            ask: 'Är det bara kontaktuppgifter?',
            refusal: 'För annat än kontaktuppgifter behövs en annan grund. Dela upp det i två anteckningar.',
          },
          en: {
            ask: 'Is it contact details alone?',
            refusal: 'Anything else needs another ground. Write two notes.',
          },
        },
      },
      {
        key: 'extraordinary',
        mustBe: false,
        words: {
          sv: {
            ask: 'Finns det synnerliga skäl att inte lämna dem?',
            refusal: 'Då lämnas de inte ut. Svara polisen med skälet.',
          },
          en: {
            ask: 'Are there extraordinary reasons not to give them?',
            refusal: 'Then they are not given. Answer the police with the reason.',
          },
        },
      },
    ],
  },
  {
    id: 'municipal_duty',
    provision: 'Lag 2025:170 6 §',
    validFrom: '2025-04-01',
    paths: [{ from: ['leisure'], to: ['police'], fromPublic: true }],
    words: {
      sv: {
        name: 'Kommunen hjälper till mot brott',
        means: 'Kommunen ska lämna polisen det som behövs för att förebygga eller utreda brott.',
        limit: 'Inte om det står klart att sekretessen väger tyngre.',
      },
      en: {
        name: 'The municipality helps against crime',
        means: 'The municipality shall give the police what they need to prevent or investigate crime.',
        limit: 'Not where it is clear that secrecy outweighs.',
      },
    },
    questions: [
      {
        key: 'needed',
        mustBe: true,
        words: {
          sv: {
            ask: 'Behöver polisen uppgiften för att förebygga eller utreda brott?',
            refusal: 'Utan det behovet gäller inte skyldigheten. Be om samtycke.',
          },
          en: {
            ask: 'Do the police need it to prevent or investigate crime?',
            refusal: 'Without that need there is no such duty. Ask for consent.',
          },
        },
      },
      {
        key: 'outweighed',
        mustBe: false,
        words: {
          sv: {
            ask: 'Står det klart att sekretessen väger tyngre?',
            refusal: 'Då ska uppgiften inte lämnas. Anteckna skälet.',
          },
          en: {
            ask: 'Is it clear that secrecy outweighs?',
            refusal: 'Then it shall not be given. Note the reason.',
          },
        },
      },
    ],
  },
];
