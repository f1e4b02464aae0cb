import { mainSchool, otherSchool } from './bromma.js';

/** Invented cases. No person, number or event in them is real. */

export interface WorldNote {
  /** Initials of whoever wrote it. */
  readonly by: string;
  /** Keys of the agencies that read it; her own where left out. */
  readonly to?: readonly string[];
  readonly daysAgo: number;
  readonly at: string;
  readonly body: string;
}

export interface WorldAction {
  readonly by: string;
  readonly to?: readonly string[];
  readonly owner: string;
  /** Days from today. */
  readonly due: number;
  readonly task: string;
}

export interface WorldCase {
  readonly board: string;
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly area: string;
  readonly labels: readonly string[];
  readonly by: string;
  readonly with: readonly string[];
  readonly responsible: string;
  readonly due: number | null;
  readonly isRestricted?: boolean;
  readonly notes: readonly WorldNote[];
  readonly actions?: readonly WorldAction[];
}

const [ps, pss] = [
  ['police', 'social'],
  ['police', 'social', mainSchool],
];

export const cases: readonly WorldCase[] = [
  {
    board: 'youth',
    code: 'K7F-2QX',
    title: 'Umgänge vid tunnelbanan',
    stage: 'ongoing',
    area: 'Åkeshov',
    labels: ['peers', 'leisure'],
    by: 'JN',
    with: ['social', mainSchool],
    responsible: 'AE',
    due: 0,
    notes: [
      {
        by: 'MS',
        to: pss,
        daysAgo: 6,
        at: '11:30',
        body: 'Eleven är i skolan varje dag men går direkt till tunnelbanan efter sista lektionen.',
      },
      {
        by: 'AE',
        daysAgo: 5,
        at: '22:40',
        body: 'Samlas vid Åkeshovs tunnelbana torsdag till lördag, oftast sex till åtta stycken. Äldre personer i bil kommer och går.',
      },
      {
        by: 'AE',
        daysAgo: 3,
        at: '23:10',
        body: 'Samma bil igen. Registreringsnummer noterat i vårt system. Ingen kontakt togs.',
      },
      {
        by: 'SR',
        daysAgo: 2,
        at: '09:15',
        body: 'Familjen har kontakt med oss sedan tidigare. Nytt samtal bokas i veckan.',
      },
      {
        by: 'SR',
        to: pss,
        daysAgo: 1,
        at: '16:10',
        body: 'Familjen vill gärna ha ett möte på skolan i stället för hos oss.',
      },
    ],
    actions: [
      { by: 'AE', owner: 'AE', due: 4, task: 'Kvällspass vid tunnelbanan, fredag och lördag' },
      { by: 'SR', to: pss, owner: 'MS', due: 2, task: 'Boka rum på skolan för mötet med familjen' },
    ],
  },
  {
    board: 'youth',
    code: 'X2D-7PF',
    title: 'Stöd efter rån',
    stage: 'ongoing',
    area: 'Alvik',
    labels: ['violence'],
    by: 'JN',
    with: ['social', mainSchool],
    responsible: 'JN',
    due: -6,
    notes: [
      {
        by: 'JN',
        daysAgo: 8,
        at: '13:20',
        body: 'Två jämnåriga sågs vid tunnelbanan i Alvik efter 22. Fortsatt närvaro fredag och lördag.',
      },
      {
        by: 'SR',
        to: ps,
        daysAgo: 5,
        at: '16:10',
        body: 'Öppen insats beviljad. Familjebehandlare tar första kontakt på torsdag.',
      },
      {
        by: 'JN',
        to: ps,
        daysAgo: 4,
        at: '10:05',
        body: 'Målsägande vågar inte åka tunnelbana själv. Vi föreslår att någon möter upp första veckan.',
      },
      {
        by: 'MS',
        to: pss,
        daysAgo: 4,
        at: '11:30',
        body: 'Eleven är tillbaka på heltid. Mentorssamtal är bokat varje måndag.',
      },
      { by: 'TF', daysAgo: 1, at: '15:45', body: 'Första hembesöket gick bra. Mamman är orolig för lillebror.' },
    ],
    actions: [
      { by: 'JN', to: ps, owner: 'AE', due: -6, task: 'Ring brottsofferjouren om stödperson' },
      { by: 'SR', to: ps, owner: 'SR', due: 2, task: 'Första familjesamtal' },
    ],
  },
  {
    board: 'youth',
    code: 'R4W-8HC',
    title: 'Frånvaro och nya bekanta',
    stage: 'concern',
    area: 'Åkeshov',
    labels: ['attendance', 'peers'],
    by: 'KL',
    with: ['police', mainSchool],
    responsible: 'KL',
    due: 0,
    notes: [
      {
        by: 'MS',
        to: pss,
        daysAgo: 1,
        at: '14:05',
        body: 'Frånvaron har ökat sedan höstlovet, mest på eftermiddagarna.',
      },
      { by: 'KL', to: pss, daysAgo: 0, at: '08:15', body: 'Vi har tagit emot och gör en första bedömning i dag.' },
    ],
  },
  {
    board: 'youth',
    code: 'M3P-9TD',
    title: 'Bråk efter skolan',
    stage: 'concern',
    area: 'Blackeberg',
    labels: ['violence'],
    by: 'PW',
    with: ['police', mainSchool],
    responsible: 'PW',
    due: 3,
    notes: [
      {
        by: 'MS',
        to: pss,
        daysAgo: 2,
        at: '15:10',
        body: 'Två bråk på vägen till bussen den här veckan. Lärare har gått med.',
      },
    ],
  },
  {
    board: 'youth',
    code: 'T6N-3VK',
    title: 'Kontakter på nätet',
    stage: 'assessment',
    area: 'Ålsten',
    labels: ['online'],
    by: 'SR',
    with: ['police'],
    responsible: 'SR',
    due: 7,
    notes: [
      {
        by: 'SR',
        to: ps,
        daysAgo: 4,
        at: '09:40',
        body: 'Föräldrarna har visat meddelanden från ett konto de inte känner igen.',
      },
      {
        by: 'RB',
        to: ps,
        daysAgo: 3,
        at: '13:00',
        body: 'Kontot är känt sedan tidigare. Be familjen spara allt och inte svara.',
      },
      { by: 'RB', daysAgo: 3, at: '13:30', body: 'Samma konto förekommer i två andra ärenden hos oss.' },
    ],
    actions: [{ by: 'SR', to: ps, owner: 'SR', due: 1, task: 'Inhämta den unges samtycke' }],
  },
  {
    board: 'youth',
    code: 'H8Q-4ZR',
    title: 'Tillbaka till skolan',
    stage: 'ongoing',
    area: 'Mariehäll',
    labels: ['attendance'],
    by: 'PW',
    with: ['police', otherSchool],
    responsible: 'SR',
    due: 7,
    notes: [
      {
        by: 'LB',
        to: ['police', 'social', otherSchool],
        daysAgo: 7,
        at: '08:20',
        body: 'Anpassat schema från måndag: tre dagar i veckan till att börja med.',
      },
      { by: 'SR', to: ps, daysAgo: 5, at: '10:30', body: 'Familjen har sagt ja till öppenvård. Start nästa vecka.' },
      {
        by: 'SR',
        to: ['police', 'social', otherSchool],
        daysAgo: 1,
        at: '09:00',
        body: 'Vem tar kontakt med föreningen? Eleven vill börja träna igen.',
      },
    ],
    actions: [
      {
        by: 'PW',
        to: ['police', 'social', otherSchool],
        owner: 'LB',
        due: 7,
        task: 'Lämna underlag till uppföljningen',
      },
    ],
  },
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
