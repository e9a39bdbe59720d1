/**
 * The arrows between the libraries (README, "How the code is laid out"): each may import only what its line names.
 * Kernel and scheme are plain functions: no framework, no package, no module of Node.
 */
const arrows = {
  kernel: [],
  scheme: ['kernel'],
  'event-store': ['kernel'],
  ledger: ['kernel', 'scheme', 'event-store'],
  projections: ['kernel', 'event-store'],
  'read-models': ['kernel', 'scheme', 'projections'],
  identity: ['kernel'],
  exchange: ['kernel', 'scheme'],
  batches: ['kernel', 'scheme', 'event-store', 'ledger', 'exchange'],
  'public-record': ['kernel', 'scheme'],
  leakage: ['kernel', 'scheme', 'projections', 'read-models'],
  simulator: ['kernel', 'scheme'],
  leakage: ['kernel', 'scheme', 'projections', 'read-models'],
};

const libraryRules = Object.entries(arrows).map(([library, allowed]) => ({
  name: `arrow-of-${library}`,
  comment: `libs/${library} may import ${allowed.length === 0 ? 'no other library' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${library}/`, pathNot: '\\.spec\\.ts$|/conformance/|/testing/' },
  to: { path: '^(libs|apps|test)/', pathNot: `^libs/(${[library, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...libraryRules,
    {
      name: 'pure-core',
      comment: 'The kernel and the rules of the scheme depend on no framework, package or module of Node.',
      severity: 'error',
      from: { path: '^libs/(kernel|scheme)/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: {
        dependencyTypesNot: ['local', 'aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths', 'type-only'],
        pathNot: '^libs/',
      },
    },
    {
      name: 'adapters-apart',
      comment: 'An adapter of the event store knows the port, never another adapter.',
      severity: 'error',
      from: { path: '^libs/event-store/(memory|sqlite|eventstoredb)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/event-store/(memory|sqlite|eventstoredb)/', pathNot: '^libs/event-store/$1/' },
    },
    {
      name: 'libraries-below-apps',
      comment: 'No library knows an app, and no app another app.',
      severity: 'error',
      from: { path: '^libs/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'nest-only-in-the-server',
      comment: 'The framework stays at the edge. The wire shapes in exchange use its validators, nothing of Nest.',
      severity: 'error',
      from: { path: '^(libs|apps/kpl)/' },
      to: { path: 'node_modules/@nestjs/' },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-code-in-products',
      comment: 'What ships never imports a spec or the conformance suite.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '\\.spec\\.ts$|/conformance/|/testing/' },
      to: { path: '\\.spec\\.ts$|/conformance/|/testing/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
