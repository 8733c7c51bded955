/**
 * The arrow table of ARCHITECTURE.md, enforced. `allowed` lists every arrow there may be; anything else fails.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const rooms = 'shared|renderer|electron';
const arrow = (from, to, comment) => ({ comment, from: { path: from }, to: { path: to } });
const npm = (names) => `node_modules/(${names})(/|$)`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: `^(${rooms})/`,
        pathNot: ['\\.d\\.ts$', '^renderer/(vault|sheets)/worker\\.ts$', '^renderer/index\\.tsx$'],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'no-feature-to-feature',
      severity: 'error',
      comment: 'A feature never imports another feature; what both need moves to ui, store or shared.',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: `^(${rooms})/` },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    arrow('^shared/domain/', '^shared/domain/'),
    arrow('^shared/domain/', npm('zod')),
    arrow('^shared/crypto/', '^shared/crypto/'),
    arrow(
      '^shared/crypto/',
      npm('tweetnacl|libsodium-wrappers|@noble/hashes|@noble/curves|@scure/base|hash-wasm'),
    ),
    arrow('^shared/bundle/', '^shared/(bundle|domain|crypto)/'),
    arrow('^shared/bundle/', npm('zod')),
    arrow('^shared/release/', '^shared/(release|crypto)/'),
    arrow('^shared/host/', '^shared/(host|i18n)/', 'host speaks of languages by type'),
    arrow('^shared/i18n/', '^shared/i18n/'),
    arrow('^electron/', '^electron/'),
    arrow('^electron/', '^shared/(host|i18n)/'),
    arrow('^electron/', npm('electron|zod')),
    { from: { path: '^electron/' }, to: { dependencyTypes: ['core'] } },
    arrow('^renderer/host/', '^(renderer/host|shared/host|shared/i18n)/'),
    arrow('^renderer/vault/', '^(renderer/vault|shared/(domain|crypto|bundle|release))/'),
    arrow('^renderer/vault/', '^shared/host/byte-folder\\.ts$', 'the folders the worker is given, by type'),
    arrow('^renderer/vault/', npm('dexie|comlink|minisearch|zod|shamir-secret-sharing')),
    arrow('^renderer/sheets/', '^renderer/sheets/'),
    arrow('^renderer/sheets/', '^shared/(domain|crypto)/'),
    arrow('^renderer/sheets/', npm('papaparse|saxen|fflate|comlink')),
    arrow('^renderer/features/', '^renderer/sheets/(client|table)\\.ts$'),
    arrow('^renderer/(store|ui)/', '^renderer/(store|ui)/'),
    arrow('^renderer/(store|ui)/', '^shared/(domain|i18n|host)/'),
    arrow(
      '^renderer/store/',
      '^renderer/vault/(api|client)\\.ts$',
      'the session holds the connection to the worker',
    ),
    arrow(
      '^renderer/(store|ui)/',
      npm('react|react-dom|zustand|react-aria-components|@internationalized/date|qr'),
    ),
    arrow('^renderer/store/', npm('@zxcvbn-ts/.+|ics')),
    arrow('^renderer/ui/', npm('d3-force')),
    arrow('^renderer/features/', '^renderer/features/'),
    arrow('^renderer/features/', '^renderer/(store|ui)/'),
    arrow('^renderer/features/', '^renderer/vault/api\\.ts$'),
    arrow('^renderer/features/', '^shared/(domain|i18n|host)/'),
    arrow(
      '^renderer/features/',
      npm(
        'react|react-dom|zustand|react-aria-components|@internationalized/date|pdfjs-dist|postal-mime|fflate|qr|markdown-to-jsx',
      ),
    ),
    arrow('^renderer/(app/|index)', '^renderer/'),
    arrow('^renderer/(app/|index)', '^shared/(domain|i18n|host)/'),
    arrow(
      '^renderer/(app/|index)',
      npm('react|react-dom|zustand|react-aria-components|@fontsource-variable/.+'),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
    exclude: { path: '\\.css$|\\?' },
  },
};
