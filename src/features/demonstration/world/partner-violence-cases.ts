import type { WorldCase } from './case-file.js';

const ps = ['police', 'social'];

/** On the board Brott i nära relation. */
export const partnerViolenceCases: readonly WorldCase[] = [
  {
    board: 'ipv',
    code: 'B5C-3KW',
    title: 'Upprepade larm',
    stage: 'actions',
    area: 'Nockeby',
    labels: ['repeat', 'children'],
    by: 'JN',
    with: ['social'],
    responsible: 'SR',
    due: -1,
    isRestricted: true,
    notes: [
      { by: 'JN', daysAgo: 6, at: '07:50', body: 'Tredje larmet på två månader. Riskbedömning är gjord hos oss.' },
      { by: 'SR', to: ps, daysAgo: 5, at: '11:00', body: 'Skyddat boende är ordnat. Barnen är med.' },
      { by: 'UD', daysAgo: 4, at: '14:00', body: 'Utredning enligt barnens behov är inledd.' },
    ],
    actions: [{ by: 'SR', to: ps, owner: 'JN', due: -1, task: 'Se över larmpaketet' }],
  },
  {
    board: 'ipv',
    code: 'D9M-6LT',
    title: 'Hot efter separation',
    stage: 'research',
    area: 'Abrahamsberg',
    labels: ['housing'],
    by: 'SR',
    with: ['police', 'support'],
    responsible: 'SR',
    due: 2,
    notes: [
      {
        by: 'SR',
        to: ['police', 'social', 'support'],
        daysAgo: 3,
        at: '10:15',
        body: 'Hon vill ha en stödperson vid samtalen. Inhämtning pågår hos var och en.',
      },
      { by: 'RB', daysAgo: 2, at: '16:20', body: 'Anmälan upptagen. Förhör på måndag.' },
      {
        by: 'GA',
        to: ['police', 'social', 'support'],
        daysAgo: 1,
        at: '12:00',
        body: 'Vi har en stödperson som kan börja i veckan.',
      },
    ],
  },
  {
    board: 'ipv',
    code: 'G4V-8NR',
    title: 'Uppföljning efter avslutad insats',
    stage: 'watch',
    area: 'Traneberg',
    labels: ['support_person'],
    by: 'PW',
    with: ['police'],
    responsible: 'PW',
    due: 60,
    notes: [
      {
        by: 'PW',
        to: ps,
        daysAgo: 20,
        at: '09:30',
        body: 'Inga nya händelser sedan i september. Följs i tolv månader.',
      },
    ],
  },
];
