import { otherSchool } from './agencies.js';
import type { WorldCase } from './case-file.js';

/** On the board Platser. */
export const placeCases: readonly WorldCase[] = [
  {
    board: 'places',
    code: 'A3S-7DM',
    title: 'Mariehäll/Annedal: tillgrepp',
    stage: 'analysis',
    area: 'Annedal',
    labels: ['theft'],
    by: 'JN',
    with: ['social', otherSchool],
    responsible: 'JN',
    due: 10,
    notes: [
      {
        by: 'JN',
        to: ['police', 'social', otherSchool],
        daysAgo: 14,
        at: '10:00',
        body: 'Många klagomål om cykel- och källarstölder. Analys av tid och plats är påbörjad.',
      },
      {
        by: 'PW',
        to: ['police', 'social', otherSchool],
        daysAgo: 6,
        at: '13:10',
        body: 'Trygghetsvandringen visade mörka gångstråk vid kanalen. Beställning av belysning är lagd.',
      },
      { by: 'AE', daysAgo: 4, at: '21:30', body: 'Riktade pass vid källargarage tisdag och torsdag kväll.' },
    ],
    actions: [
      {
        by: 'PW',
        to: ['police', 'social', otherSchool],
        owner: 'PW',
        due: 9,
        task: 'Följ upp belysningen med trafikkontoret',
      },
    ],
  },
  {
    board: 'places',
    code: 'P7L-4QF',
    title: 'Brommaplan, kvällar',
    stage: 'measures',
    area: 'Åkeslund',
    labels: ['gathering', 'unsafe_environment'],
    by: 'PW',
    with: ['police', 'leisure'],
    responsible: 'AE',
    due: -2,
    notes: [
      {
        by: 'NF',
        to: ['leisure', 'police', 'social'],
        daysAgo: 5,
        at: '20:15',
        body: 'Lugnare sedan fältgruppen började gå fredagar. Många frågar efter längre öppettider.',
      },
      {
        by: 'AE',
        to: ['leisure', 'police', 'social'],
        daysAgo: 2,
        at: '22:00',
        body: 'Synlig närvaro torsdag till lördag fortsätter året ut.',
      },
    ],
  },
];
