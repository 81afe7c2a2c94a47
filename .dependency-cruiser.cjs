/** The rooms of the project and which of them may know of which. */
const anywhere = '^(lib|imports|test|scripts|examples|bench)/|^main\\.ts$';

/** A room may import itself, what is listed, and packages. */
function room(name, path, ...allowed) {
  return {
    name: `${name}-imports`,
    comment: `${path} may import only: itself, ${allowed.join(', ')}`,
    severity: 'error',
    from: { path: `^${path}/` },
    to: {
      path: anywhere,
      pathNot: [path, ...allowed].map((one) => (one.endsWith('.ts') ? `^${one}$` : `^${one}/`)),
    },
  };
}

/** What the room of events stands on, and what is in it. */
const BELOW_EVENTS = ['imports', 'lib/finding', 'lib/workflow', 'lib/ci'];

function inEvents(...folders) {
  return folders.map((folder) => `lib/events/${folder}`);
}

/** The packages that a room may import, besides Node's own modules; `but` are rooms in it with rules of their own. */
function packages({ path, but = [] }, ...names) {
  return {
    name: `${path.replace('/', '-')}-packages`,
    comment: `${path} may import only these packages: ${names.join(', ')}`,
    severity: 'error',
    from: { path: `^${path}/`, pathNot: but.map((one) => `^${one}/`) },
    to: { path: 'node_modules/', pathNot: names.map((name) => `node_modules/${name}/`) },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other, be it for types only, can be understood only together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    room('imports', 'imports'),
    room('finding', 'lib/finding'),
    room('workflow', 'lib/workflow', 'imports', 'lib/finding'),
    room('ci', 'lib/ci', 'imports', 'lib/finding', 'lib/workflow'),
    room('events', 'lib/events', ...BELOW_EVENTS),
    room('events-payload', 'lib/events/payload'),
    room('events-repository', 'lib/events/repository', ...BELOW_EVENTS, ...inEvents('payload')),
    room('events-push', 'lib/events/push', ...BELOW_EVENTS, ...inEvents('payload', 'repository')),
    room('events-webhook', 'lib/events/webhook', ...BELOW_EVENTS, ...inEvents('repository')),
    room('events-cancel', 'lib/events/cancel', ...BELOW_EVENTS),
    room('events-status', 'lib/events/status', ...BELOW_EVENTS, ...inEvents('repository')),
    room(
      'events-builds',
      'lib/events/builds',
      ...BELOW_EVENTS,
      ...inEvents('cancel', 'payload', 'push', 'repository', 'webhook'),
    ),
    room('deploy', 'lib/deploy', 'imports', 'lib/finding', 'lib/workflow', 'lib/ci', 'lib/events'),
    room('app', 'lib/app', 'lib/finding'),
    // What it writes imports the library as users do, and what it proves runs with it.
    room('importer', 'lib/importer', 'imports', 'lib/finding', 'lib/workflow', 'lib/app', 'lib/index.ts'),
    room('cli', 'lib/cli', 'lib/importer'),
    {
      name: 'quick-to-load',
      comment: 'The library does without the compiler, formatter and parser of the importer.',
      severity: 'error',
      from: { path: '^lib/index\\.ts$' },
      to: { path: '^lib/(importer|cli)/' },
    },
    {
      name: 'library-imports',
      comment: 'What is published needs nothing of what is not.',
      severity: 'error',
      from: { path: '^(lib|imports)/' },
      to: { path: '^(test|scripts|examples|bench)/|^main\\.ts$' },
    },
    packages({ path: 'imports' }, 'cdk8s', 'constructs'),
    packages({ path: 'lib/finding' }, 'constructs'),
    packages(
      { path: 'lib', but: ['lib/app', 'lib/importer', 'lib/cli'] },
      'cdk8s',
      'cdk8s-plus-27',
      'constructs',
    ),
    packages({ path: 'lib/app' }, 'cdk8s', 'constructs', 'yaml'),
    packages({ path: 'lib/importer' }, 'cdk8s', 'constructs', 'prettier', 'typescript', 'yaml'),
    packages({ path: 'lib/cli' }),
    {
      name: 'one-door-for-users',
      comment: 'What shows or tests the public API imports it as users do: through lib/index.ts.',
      severity: 'error',
      from: {
        path: '^(main\\.ts$|(examples|bench|test/support|test/types)/|test/[^/]+\\.ts$)',
      },
      to: { path: '^lib/', pathNot: '^lib/index\\.ts$' },
    },
    {
      name: 'one-door-between-rooms-of-tests',
      comment: 'A test may look into the room that it is named after, and into what lies below it.',
      severity: 'error',
      from: { path: '^test/(workflow|ci|events|deploy|finding|app|importer|cli)/' },
      to: { path: '^lib/', pathNot: ['^lib/index\\.ts$', '^lib/$1/', '^lib/finding/', '^lib/workflow/'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a room that knows the types of another depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist|coverage)/' },
  },
};
