import type { ConsentGiver, ConsentInformation } from '../../../contract/consents.js';
import { mainSchool, otherSchool } from './agencies.js';

/** What an invented family has agreed to. */
export interface WorldConsent {
  /** Initials of whoever recorded it. */
  readonly by: string;
  /** Keys of the agencies that may share with each other. */
  readonly agencies: readonly string[];
  readonly givers: readonly ConsentGiver[];
  readonly isSigned: boolean;
  readonly withInterpreter?: boolean;
  readonly information: readonly ConsentInformation[];
  readonly purpose: string;
  readonly daysAgo: number;
  /** How many days from today it is still in force. */
  readonly daysLeft: number;
}

const everybody: readonly ConsentGiver[] = ['self', 'guardian', 'other_guardian'];

/** By the code of the case. Elsewhere nobody has been asked yet. */
export const consents: Readonly<Record<string, WorldConsent>> = {
  'X2D-7PF': {
    by: 'SR',
    agencies: ['police', 'social', mainSchool],
    givers: everybody,
    isSigned: true,
    information: ['attendance', 'peers', 'interventions'],
    purpose: 'Att skola, socialtjänst och polis ska kunna hålla ihop stödet efter rånet.',
    daysAgo: 21,
    daysLeft: 160,
  },
  'K7F-2QX': {
    by: 'SR',
    agencies: ['police', 'social', mainSchool],
    givers: ['self', 'guardian'],
    isSigned: true,
    withInterpreter: true,
    information: ['attendance', 'peers', 'leisure'],
    purpose: 'Att hjälpa ungdomen till en tryggare fritid och en skolgång som håller.',
    daysAgo: 30,
    daysLeft: 150,
  },
  'H8Q-4ZR': {
    by: 'PW',
    agencies: ['police', 'social', otherSchool],
    givers: everybody,
    isSigned: true,
    information: ['attendance', 'family', 'interventions'],
    purpose: 'Att planera återgången till skolan tillsammans.',
    daysAgo: 176,
    daysLeft: 6,
  },
  'D9M-6LT': {
    by: 'SR',
    agencies: ['police', 'social', 'support'],
    givers: ['self'],
    isSigned: false,
    information: ['safety', 'housing', 'interventions'],
    purpose: 'Att skyddet ska fungera hela vägen, utan att hon behöver berätta allt på nytt.',
    daysAgo: 12,
    daysLeft: 80,
  },
  'W2J-5HP': {
    by: 'PW',
    agencies: ['police', 'social', 'support'],
    givers: ['self'],
    isSigned: true,
    information: ['safety', 'interventions'],
    purpose: 'Att få hjälp av brottsofferstödet och hemtjänsten efter bedrägeriet.',
    daysAgo: 8,
    daysLeft: 85,
  },
  'C6R-2XB': {
    by: 'RB',
    agencies: ['police', 'social', mainSchool],
    givers: ['self', 'guardian'],
    isSigned: true,
    information: ['attendance', 'safety'],
    purpose: 'Att skolan ska kunna möta upp de första veckorna efter rånet.',
    daysAgo: 4,
    daysLeft: 90,
  },
};
