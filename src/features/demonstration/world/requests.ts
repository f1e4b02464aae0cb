import type { RefusalReason } from '../../../contract/requests.js';
import { mainSchool } from './agencies.js';

/** What an invented person asks another agency. */
export interface WorldRequest {
  readonly by: string;
  readonly asks: string;
  readonly question: string;
  readonly purpose: string;
  readonly daysAgo: number;
  readonly at: string;
  /** Days from today. */
  readonly due: number;
  /** By whom, and why, it was said that it is not told. */
  readonly refused?: { readonly by: string; readonly reason: RefusalReason };
}

/** By the code of the case. */
export const requests: Readonly<Record<string, readonly WorldRequest[]>> = {
  'X2D-7PF': [
    {
      by: 'SR',
      asks: 'police',
      question: 'När räknar ni med att förhören är klara?',
      purpose: 'Familjesamtalen ska inte börja mitt i dem.',
      daysAgo: 5,
      at: '10:20',
      due: -1,
    },
    {
      by: 'JN',
      asks: mainSchool,
      question: 'Hur har närvaron varit veckorna efter rånet?',
      purpose: 'Att bedöma vilket stöd som behövs på vägen till och från skolan.',
      daysAgo: 1,
      at: '14:05',
      due: 2,
    },
  ],
  'M3P-9TD': [
    {
      by: 'PW',
      asks: mainSchool,
      question: 'Allt som skolan känner till om gruppen.',
      purpose: 'Att få en bild av vilka som är med.',
      daysAgo: 3,
      at: '09:30',
      due: 1,
      refused: { by: 'JS', reason: 'too_broad' },
    },
  ],
};
