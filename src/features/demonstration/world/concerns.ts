import type { ConcernContent, ConcernForm, ConcernKind, ReportedChild, Urgency } from '../../../contract/concerns.js';

/** An invented concern, who raised it, and how far the intake has come with it. The numbers are of Skatteverket's test series. */
export interface WorldConcern {
  readonly code: string;
  readonly by: string;
  readonly form: ConcernForm;
  readonly kind: ConcernKind;
  readonly urgency: Urgency;
  readonly child: ReportedChild | null;
  readonly content: Partial<ConcernContent>;
  readonly wantsAnswer?: boolean;
  readonly daysAgo: number;
  readonly at: string;
  readonly assignee?: string;
  /** What the immediate assessment says. */
  readonly protection?: string;
  readonly decision?: { readonly is: 'opened' | 'not_opened'; readonly reason: string };
  readonly closing?: string;
  /** Turn by turn: whose, and what. */
  readonly thread?: readonly (readonly [by: string, body: string])[];
}

/** Who of social services reads what comes in. */
export const intakeTeam = ['KL', 'SR', 'TF', 'UD', 'PW'] as const;

export const concerns: readonly WorldConcern[] = [
  {
    code: 'T6M-3WQ',
    by: 'JS',
    form: 'report',
    kind: 'absence',
    urgency: 'can_wait',
    child: { name: 'E.L.', identityNumber: null, schoolClass: '8B' },
    content: { seen: 'Hög frånvaro på måndagar sedan augusti.', place: 'Skolan' },
    wantsAnswer: true,
    daysAgo: 250,
    at: '10:05',
    assignee: 'SR',
    protection: 'Inget tyder på att barnet behöver skydd nu.',
    decision: { is: 'not_opened', reason: 'Skolan och familjen har en plan som fungerar.' },
    closing: 'Familjen får stöd av skolan.',
  },
  {
    code: 'C8V-5RK',
    by: 'LB',
    form: 'report',
    kind: 'violence_at_home',
    urgency: 'acute',
    child: { name: 'A.S.', identityNumber: null, schoolClass: '5A' },
    content: {
      seen: 'Blåmärken på underarmen två gånger i oktober.',
      told: 'Eleven säger att det är stökigt hemma på helgerna.',
      place: 'Blackeberg',
      informed: 'nobody',
    },
    wantsAnswer: true,
    daysAgo: 15,
    at: '09:20',
    assignee: 'KL',
    protection: 'Talat med eleven i skolan samma dag. Inget behov av omedelbart skydd; möte bokat.',
  },
  {
    code: 'N4J-9WD',
    by: 'MS',
    form: 'report',
    kind: 'absence',
    urgency: 'soon',
    child: { name: 'M.K.', identityNumber: null, schoolClass: '9A' },
    content: { seen: 'Borta åtta av de senaste tio skoldagarna.', place: 'Nockeby', informed: 'guardians' },
    wantsAnswer: false,
    daysAgo: 14,
    at: '13:10',
    assignee: 'UD',
    protection: 'Ingen akut fara. Vårdnadshavarna har svarat på skolans samtal.',
  },
  {
    code: 'V7B-3HX',
    by: 'LB',
    form: 'report',
    kind: 'drugs',
    urgency: 'soon',
    child: { name: 'S.J.', identityNumber: null, schoolClass: '9C' },
    content: {
      told: 'Två kamrater säger att eleven säljer cannabis efter skolan.',
      place: 'Mariehäll',
      informed: 'nobody',
    },
    wantsAnswer: true,
    daysAgo: 3,
    at: '15:40',
    assignee: 'TF',
    protection: 'Ingen akut fara för eleven. Vårdnadshavarna är kallade.',
  },
  {
    code: 'Y2F-6KN',
    by: 'MS',
    form: 'consultation',
    kind: 'other',
    urgency: 'can_wait',
    child: null,
    content: {
      seen: 'En elev har blivit tystare under hösten och vill inte gå hem efter skolan.',
      told: 'Ett äldre syskon har ett ärende hos er sedan tidigare, säger en förälder.',
      place: 'Ålsten',
    },
    daysAgo: 1,
    at: '16:02',
    thread: [
      ['KL', 'Tack för att du hör av dig. Har ni talat med eleven om varför hemvägen känns svår?'],
      ['MS', 'Ja, i går. Svaret var ”det är bara så”. Vi har inte talat med vårdnadshavarna.'],
    ],
  },
  {
    code: 'G6T-2PL',
    by: 'MS',
    form: 'report',
    kind: 'company',
    urgency: 'acute',
    child: { name: 'E.L.', identityNumber: null, schoolClass: '8B' },
    content: {
      seen: 'Eleven har de senaste två veckorna hämtats av äldre personer i bil efter lunch och är trött på förmiddagarna. Två hämtningar, 17 och 23 november.',
      told: 'En kamrat säger att det är samma bil varje gång.',
      place: 'Åkeshov',
      informed: 'child',
      callback: '08-465 004 27',
    },
    wantsAnswer: true,
    daysAgo: 0,
    at: '07:40',
  },
];
