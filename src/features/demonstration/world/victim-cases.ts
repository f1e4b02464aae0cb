import { mainSchool } from './agencies.js';
import type { WorldCase } from './case-file.js';

const pss = ['police', 'social', mainSchool];

/** On the board Särskilt utsatta. */
export const victimCases: readonly WorldCase[] = [
  {
    board: 'victims',
    code: 'W2J-5HP',
    title: 'Bedrägerier mot äldre',
    stage: 'support',
    area: 'Olovslund',
    labels: ['elderly', 'fraud'],
    by: 'AE',
    with: ['social', 'support'],
    responsible: 'PW',
    due: 5,
    notes: [
      {
        by: 'AE',
        to: ['police', 'social', 'support'],
        daysAgo: 9,
        at: '13:45',
        body: 'Fyra personer i samma hus har blivit uppringda av falska banktjänstemän.',
      },
      { by: 'AE', daysAgo: 8, at: '09:00', body: 'Numren är spårade till samma växel. Samordnas med bedrägeriroteln.' },
      {
        by: 'PW',
        to: ['police', 'social', 'support'],
        daysAgo: 2,
        at: '15:00',
        body: 'Hemtjänsten informerar alla i huset. Stödsamtal erbjuds.',
      },
    ],
    actions: [
      { by: 'PW', to: ['police', 'social', 'support'], owner: 'GA', due: 5, task: 'Stödsamtal i gemensamhetslokalen' },
    ],
  },
  {
    board: 'victims',
    code: 'C6R-2XB',
    title: 'Rånad på väg hem',
    stage: 'new',
    area: 'Södra Ängby',
    labels: ['young_victim', 'robbery'],
    by: 'RB',
    with: ['social', mainSchool],
    responsible: 'RB',
    due: 1,
    notes: [
      {
        by: 'RB',
        to: pss,
        daysAgo: 1,
        at: '17:20',
        body: 'Målsägande vill att skolan vet om det. Familjen har fått information om stöd.',
      },
    ],
  },
];
