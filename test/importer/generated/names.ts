import type { Random } from './random';

/** Common names, and names with a meaning in TypeScript, in JavaScript or in generated code. */
const NAMES = [
  ...[
    'a',
    'b',
    'build',
    'test',
    'deploy-app',
    'A',
    'B',
    'Build',
    'BUILD',
    'run-tests',
    'runTests',
    'RunTests',
  ],
  ...[
    'class',
    'new',
    'function',
    'default',
    'await',
    'async',
    'type',
    'undefined',
    'null',
    'true',
    'arguments',
  ],
  ...['workflow', 'workflowTemplate', 'scope', 'parameter', 'artifact', 'inputs', 'outputs', 'items', 'item'],
  ...[
    'hook',
    'variables',
    'expression',
    'sequence',
    'not',
    'allOf',
    'failed',
    'Workflow',
    'Construct',
    'group',
  ],
  ...[
    'constructor',
    'toString',
    'valueOf',
    'prototype',
    'hasOwnProperty',
    'length',
    'name',
    'then',
    'Resource',
  ],
  ...['1st', '2', '3-d', '0', '-', 'x-', 'a--b', 'a-b', 'aB', 'ab', 'task', 'step', 'template', 'parameters'],
];

/** Names that are valid only for parameters and artifacts. */
const PORT_NAMES = ['_', '__proto__', 'my_name', 'MY_NAME', 'a_b', '_a', 'path', 'git-url', 'image', 'tag'];

/** Draws unique names. */
export class FreshNames {
  private readonly taken = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly pool: readonly string[],
  ) {}

  next(): string {
    const free = this.pool.filter((name) => !this.taken.has(name));
    const name = free.length === 0 ? `n${this.taken.size}` : this.random.one(free);
    this.taken.add(name);
    return name;
  }

  /** A name that is valid in `depends`: Argo parses a leading digit as a number. */
  nextForDepends(): string {
    for (;;) {
      const name = this.next();
      if (/^[A-Za-z]/.test(name) && !['not', 'in', 'true', 'false', 'null'].includes(name)) return name;
    }
  }
}

/** Names of templates, tasks and steps. */
export function callNames(random: Random): FreshNames {
  return new FreshNames(random, NAMES.filter(isName));
}

/** Names of parameters and of artifacts. */
export function portNames(random: Random): FreshNames {
  return new FreshNames(random, [...NAMES.filter(isName), ...PORT_NAMES]);
}

function isName(name: string): boolean {
  return /^[A-Za-z0-9]/.test(name);
}
