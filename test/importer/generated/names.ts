import type { Random } from './random';

/** Names as people give them, and those that mean something to TypeScript, to JavaScript or to generated code. */
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

/** What only ports may be called. */
const PORT_NAMES = ['_', '__proto__', 'my_name', 'MY_NAME', 'a_b', '_a', 'path', 'git-url', 'image', 'tag'];

/** Names that are given once each. */
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

  /** A name that Argo can evaluate in rules: it takes one that begins with a digit for a number. */
  nextLetter(): string {
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
