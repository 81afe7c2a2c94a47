/**
 * The layers of the library, bottom to top: a layer may import the layers listed before it. A layer with sub-layers is
 * a list of them, in the same order; its own files (index.ts) may import all of them.
 */
const LAYERS = [
  { path: 'imports' },
  { path: 'lib/identity' },
  { path: 'lib/finding' },
  { path: 'lib/argo' },
  { path: 'lib/kubernetes' },
  {
    path: 'lib/lint',
    order: [
      'argo-version.ts',
      'json-pointer.ts',
      'json',
      'structure',
      'yaml',
      'model',
      'rules',
      'fix',
      'findings.ts',
      'check-options.ts',
      'type-errors.ts',
      'lint.ts',
      'files',
    ],
  },
  { path: 'lib/manifest' },
  {
    path: 'lib/workflow',
    order: [
      'values',
      'expressions',
      'programs',
      'ports',
      'calls',
      'model',
      'untrusted',
      'workflows',
      'templates',
      'graphs',
    ],
  },
  { path: 'lib/git' },
  { path: 'lib/images' },
  {
    path: 'lib/ci',
    order: [
      'defaults',
      'credentials',
      {
        name: 'artifacts',
        order: ['repository', 's3', 'server', 'minio', 'seaweedfs', 'gcs', 'azure'],
      },
      'network',
      'rbac',
      'cache',
      'memoize',
      'clone',
      'dockerfile',
      'build',
      'provenance',
      'image-index',
      'test',
      'monorepo',
      'pipeline',
    ],
  },
  {
    path: 'lib/events',
    order: ['push', 'webhook', 'bus', 'cancel', 'status', 'builds', 'trigger'],
  },
  { path: 'lib/deploy', order: ['argo-cd', 'gitops', 'wait', 'pipeline'] },
];

/** Parts beside or above the layers, each with what it may import; their sub-layers are ordered in the same way. */
const OTHERS = [
  { path: 'lib/app', below: ['lib/identity', 'lib/finding'] },
  { path: 'lib/validation', below: ['lib/finding', 'lib/lint'] },
  { path: 'lib/cli', below: ['lib/kubernetes', 'lib/images', 'lib/finding', 'lib/lint'] },
  {
    path: 'lib/importer',
    below: [
      'imports',
      'lib/finding',
      'lib/argo',
      'lib/kubernetes',
      'lib/lint',
      'lib/workflow',
      'lib/app',
      'lib/index.ts',
    ],
    order: [
      'errors',
      'json',
      'model',
      'code',
      'read',
      {
        name: 'emit',
        order: ['analysis', 'modules', 'values', 'ports', 'calls', 'templates', 'graphs', 'documents', 'raw'],
      },
      'verify',
      'output',
      'import-manifests.ts',
      'cli',
    ],
  },
];

/** Layers that do without a layer below them. */
const EXCEPTIONS = {
  'lib/identity': ['imports'],
  'lib/finding': ['imports'],
  'lib/argo': ['imports', 'lib/identity', 'lib/finding'],
};

/** All code of the project. */
const ANYWHERE = '^(lib|imports|test|scripts|examples|bench)/|^main\\.ts$';

function pattern(path) {
  return path.endsWith('.ts') ? `^${path}$` : `^${path}/`;
}

/** A rule that lets a folder or a file import itself, the listed places, and packages. */
function mayImport(path, allowed) {
  return {
    name: `${path.replaceAll('/', '-')}-imports`,
    comment: `${path} may import only: ${['itself', ...allowed].join(', ')}`,
    severity: 'error',
    from: { path: pattern(path) },
    to: { path: ANYWHERE, pathNot: [path, ...allowed].map(pattern) },
  };
}

/** The rules of a folder and of its sub-layers, which may import the sub-layers listed before them. */
function orderRules({ path, below, order = [] }) {
  const subLayers = order.map((layer) => (typeof layer === 'string' ? { name: layer } : layer));
  const nested = subLayers.flatMap(({ name, order: inner }, position) => {
    const siblings = subLayers.slice(0, position).map((sibling) => `${path}/${sibling.name}`);
    return orderRules({ path: `${path}/${name}`, below: [...below, ...siblings], order: inner });
  });
  return [mayImport(path, below), ...nested];
}

/** The rules of a layer: it may import the layers below it. */
function layerRules({ path, order }, index) {
  const excluded = EXCEPTIONS[path] ?? [];
  const below = LAYERS.slice(0, index)
    .map((layer) => layer.path)
    .filter((other) => !excluded.includes(other));
  return orderRules({ path, below, order });
}

/** The folders of the Git hosts. */
const GIT_HOST = '^lib/git/hosts/[^/]+/';

/** Only the registry, lib/git/hosts/index.ts, and the public API know the single hosts. */
const GIT_HOST_RULES = [
  {
    name: 'git-host-imports',
    comment: 'The folder of a Git host imports no other host. Shared parts are in lib/git/hosts.',
    severity: 'error',
    from: { path: '^lib/git/hosts/([^/]+)/' },
    to: { path: GIT_HOST, pathNot: '^lib/git/hosts/$1/' },
  },
  {
    name: 'git-host-registry',
    comment: 'Hosts are used through lib/git/hosts/index.ts.',
    severity: 'error',
    from: { path: '^lib/', pathNot: ['^lib/git/hosts/', '^lib/index\\.ts$'] },
    to: { path: GIT_HOST },
  },
  {
    name: 'git-below-hosts',
    comment: 'The files of lib/git are below its hosts.',
    severity: 'error',
    from: { path: '^lib/git/[^/]+\\.ts$' },
    to: { path: '^lib/git/hosts/' },
  },
];

/** The packages that a folder may import besides Node's own modules; `except` are folders in it with their own rule. */
function packages({ path, except = [] }, ...names) {
  return {
    name: `${path.replaceAll('/', '-')}-packages`,
    comment: `${path} may import only these packages: ${names.join(', ')}`,
    severity: 'error',
    from: { path: `^${path}/`, pathNot: except.map((one) => `^${one}/`) },
    to: { path: 'node_modules/', pathNot: names.map((name) => `node_modules/${name}/`) },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that import each other, even if only types, can only be understood together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...LAYERS.flatMap(layerRules),
    ...GIT_HOST_RULES,
    ...OTHERS.flatMap(orderRules),
    {
      name: 'quick-to-load',
      comment: 'The library loads without the compiler, formatter and parser of the importer.',
      severity: 'error',
      from: { path: '^lib/index\\.ts$' },
      to: { path: '^lib/importer/' },
    },
    {
      name: 'library-imports',
      comment: 'Published code needs nothing that is not published.',
      severity: 'error',
      from: { path: '^(lib|imports)/' },
      to: { path: '^(test|scripts|examples|bench)/|^main\\.ts$' },
    },
    packages({ path: 'imports' }, 'cdk8s', 'constructs'),
    packages({ path: 'lib/identity' }),
    packages({ path: 'lib/finding' }, 'constructs'),
    packages({ path: 'lib/argo' }),
    packages(
      { path: 'lib', except: ['lib/app', 'lib/argo', 'lib/cli', 'lib/importer', 'lib/lint'] },
      'cdk8s',
      'constructs',
    ),
    packages({ path: 'lib/cli' }, 'node-sarif-builder'),
    packages({ path: 'lib/lint' }, 'yaml'),
    packages({ path: 'lib/app' }, 'cdk8s', 'constructs', 'yaml'),
    packages({ path: 'lib/importer' }, 'cdk8s', 'constructs', 'prettier', 'typescript', 'yaml'),
    {
      name: 'public-entry-point',
      comment: 'Code that shows or tests the public API imports it as users do: through lib/index.ts.',
      severity: 'error',
      from: {
        path: '^(main\\.ts$|(examples|bench|test/support|test/types)/|test/[^/]+\\.ts$)',
        // It measures the phases of an import from the inside.
        pathNot: '^bench/programs/import-time\\.ts$',
      },
      to: { path: '^lib/', pathNot: '^lib/index\\.ts$' },
    },
    {
      name: 'test-imports',
      comment: 'A test may import internals of the layer that it is named after, and of the layers below it.',
      severity: 'error',
      from: {
        path: '^test/(identity|lint|workflow|git|ci|events|deploy|finding|kubernetes|images|app|importer|cli)/',
      },
      to: {
        path: '^lib/',
        pathNot: [
          '^lib/index\\.ts$',
          '^lib/$1/',
          '^lib/(identity|finding|argo|kubernetes|lint|workflow|git|images)/',
        ],
      },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a layer that imports the types of another depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|dist|coverage)/' },
  },
};
