const feature = '^src/features/([^/]+)/';

/** A feature reaches another downhill only: each is listed above those it may reach. */
const downhill = [
  'demonstration',
  'start',
  'bell',
  'delivery',
  'records',
  'export',
  'reading',
  'search',
  'session',
  'agency-administration',
  'operation',
  'register',
  'public-pages',
  'agreements',
  'pictures',
  'promises',
  'voices',
  'handover',
  'joining',
  'calls',
  'phones',
  'intake',
  'concerns',
  'requests',
  'widening',
  'persons',
  'knowledge',
  'notes',
  'actions',
  'consents',
  'grounds',
  'disclosures',
  'cases',
  'invitations',
  'history',
  'absence',
  'sharing',
  'streams',
  'notices',
  'directory',
];

/** The same for what is on screen: pages above the parts that they are put together of. */
const downhillOnScreen = [
  'settings',
  'register',
  'operation',
  'drafts',
  'delivery',
  'case-page',
  'handover',
  'board-page',
  'records',
  'export',
  'agreements',
  'pictures',
  'promises',
  'plans',
  'voices',
  'start',
  'bell',
  'intake',
  'concerns',
  'phones',
  'requests',
  'notes',
  'search',
  'persons',
  'knowledge',
  'history',
  'calls',
  'agency-administration',
  'actions',
  'consents',
  'cases',
  'sharing',
  'boards',
  'session',
  'absence',
];

/** What still reaches uphill, and why: each goes when what it reaches for lies below both. None is added. */
const uphillOnScreen = [
  'promises/promises\\.live\\.ts', // tells the pictures of an area that it has changed
  'plans/plans\\.api\\.ts', // fetches the area anew by what promises know of it
  'voices/voices\\.api\\.ts', // likewise
  'intake/intake-todos\\.tsx', // rows as the page one begins with has them
  'intake/intake-page\\.tsx', // marks what is read here in the bell
  'concerns/receipt\\.tsx', // likewise
  'phones/phones-panel\\.tsx', // who may raise concerns
].map((file) => `^client/src/features/${file}$`);

function uphillIn(root, names, but = {}) {
  return names.map((name, place) => ({
    name: `downhill-from-${root.startsWith('client') ? 'screen-of-' : ''}${name}`,
    severity: 'error',
    comment: 'A feature reaches another downhill only: see `downhill` in .dependency-cruiser.mjs.',
    from: { path: `^${root}/${name}/`, ...but },
    to: { path: `^${root}/(${names.slice(0, place).join('|') || 'none'})/` },
  }));
}

export default {
  forbidden: [
    ...uphillIn('src/features', downhill),
    ...uphillIn('client/src/features', downhillOnScreen, { pathNot: uphillOnScreen }),
    {
      name: 'every-feature-has-its-place',
      severity: 'error',
      comment: 'List it in `downhill` or `downhillOnScreen`.',
      from: {},
      to: {
        path: '^(client/)?src/features/',
        pathNot: [`^src/features/(${downhill.join('|')})/`, `^client/src/features/(${downhillOnScreen.join('|')})/`],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'Import the file itself.',
      from: {},
      to: { path: '^(src|client/src)/.*/index\\.tsx?$' },
    },
    {
      name: 'contract-is-pure',
      severity: 'error',
      comment: 'The client reads the contract too.',
      from: { path: '^src/contract/' },
      to: { pathNot: '^src/contract/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(features|launch|embedded|app\\.module|server)' },
    },
    {
      name: 'embedded-stands-alone',
      severity: 'error',
      from: { path: '^src/embedded/' },
      to: { path: '^src/(features|platform|launch|contract)' },
    },
    {
      name: 'features-meet-at-services',
      severity: 'error',
      comment: 'Another feature is reached through its module and its service only.',
      from: { path: feature, pathNot: '^src/features/demonstration/' },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', '\\.(service|module|dto)\\.ts$'] },
    },
    {
      name: 'controllers-only-call-services',
      severity: 'error',
      from: { path: '\\.controller\\.ts$' },
      to: { path: '\\.entit(y|ies)\\.ts$|^src/platform/database/' },
    },
    {
      name: 'client-reads-only-the-contract',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^src/', pathNot: '^src/contract/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^client/' },
    },
    {
      name: 'nothing-ships-tests',
      severity: 'error',
      from: { path: '^(src|client/src)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/|\\.spec\\.tsx?$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '\\.d\\.ts$|^src/(main|owner)\\.ts$|^client/vite\\.config\\.ts$|^migrations/|\\.mjs$',
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
