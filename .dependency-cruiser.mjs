const feature = '^src/features/([^/]+)/';

/** A feature reaches another downhill only: each is listed above those it may reach. `export` and `reading` are at the top. */
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
  'handover',
  'joining',
  'widening',
  'calls',
  'intake',
  'concerns',
  'requests',
  'persons',
  'notes',
  'actions',
  'consents',
  'grounds',
  'disclosures',
  'cases',
  'invitations',
  'history',
  'knowledge',
  'absence',
  'streams',
  'notices',
  'directory',
];

const uphill = downhill.map((name, place) => ({
  name: `downhill-from-${name}`,
  severity: 'error',
  comment: 'A feature reaches another downhill only: see `downhill` in .dependency-cruiser.mjs.',
  from: { path: `^src/features/${name}/` },
  to: { path: `^src/features/(${downhill.slice(0, place).join('|') || 'none'})/` },
}));

export default {
  forbidden: [
    ...uphill,
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
