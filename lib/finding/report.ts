import type { IConstruct } from 'constructs';
import type { Finding, Problem } from './finding';
import { formatFinding } from './finding';
import { callSite } from './source';

/** What a check returns: each problem alone, all of them at once. */
export type Check = () => readonly Problem[];

/** What is known of one construct. */
interface Report {
  /** Found while the construct was made. */
  readonly found: Finding[];
  /** Asked when the program has run to its end. */
  readonly checks: Check[];
  /** The stack of where it was made; formatted only when something is found. */
  madeAt?: Error;
  /** The answer of the checks, and the state of the models that it was given for. */
  answer: readonly Finding[];
  answered: number;
}

/** The constructs of one tree that are known here. */
interface Tree {
  readonly constructs: IConstruct[];
  /** The state of the models in which all of them were asked. */
  asked: number;
}

const records = new WeakMap<IConstruct, Report>();

/** The trees, by their roots. */
const trees = new WeakMap<IConstruct, Tree>();

let revision = 0;

/** Says that a model which checks look at has changed, so that their earlier answers no longer hold. */
export function changed(): void {
  revision++;
}

/**
 * Records what a constructor finds wrong with its input. The construct is finished all the same, so that
 * every mistake of a program is told at once: cdk8s' own validation reports them and nothing is written.
 */
export function addFindings(construct: IConstruct, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const { found } = recordOf(construct);
  found.push(...toFindings(construct, problems, new Error()));
  changed();
}

/**
 * Adds a check of what is only known when the program has run to its end. What it finds is said to come from where
 * the construct was made.
 */
export function addCheck(construct: IConstruct, check: Check): void {
  const record = recordOf(construct);
  record.checks.push(check);
  record.madeAt ??= new Error();
  changed();
}

/**
 * Everything that is wrong with a construct and those inside of it, as data. cdk8s reports the same as one
 * error when an app is synthesized.
 */
export function findingsOf(root: IConstruct): Finding[] {
  return root.node.findAll().flatMap((construct) => {
    const record = records.get(construct);
    return record === undefined ? [] : findingsIn(construct, record);
  });
}

function recordOf(construct: IConstruct): Report {
  const known = records.get(construct);
  if (known !== undefined) return known;
  const record: Report = { found: [], checks: [], answer: [], answered: -1 };
  records.set(construct, record);
  treeOf(construct.node.root).constructs.push(construct);
  return record;
}

/**
 * cdk8s validates all constructs again for every chart of an app, each time from the root on. So the root alone
 * has a validation from the beginning, which asks everybody; where there are findings, it adds one that says so.
 */
function treeOf(root: IConstruct): Tree {
  const known = trees.get(root);
  if (known !== undefined) return known;
  const tree: Tree = { constructs: [], asked: -1 };
  trees.set(root, tree);
  const reporting = new Set<IConstruct>([root]);
  const validate = (): string[] => {
    if (tree.asked !== revision) {
      for (const construct of tree.constructs) {
        if (reporting.has(construct) || errorsOf(construct).length === 0) continue;
        reporting.add(construct);
        construct.node.addValidation({ validate: () => errorsOf(construct) });
      }
      tree.asked = revision;
    }
    return errorsOf(root);
  };
  root.node.addValidation({ validate });
  return tree;
}

function errorsOf(construct: IConstruct): string[] {
  const record = records.get(construct);
  return record === undefined ? [] : findingsIn(construct, record).map(formatFinding);
}

/** A check that fails itself must not hide what the others find. */
function ask(check: Check): readonly Problem[] {
  try {
    return check();
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const message = `This can't be checked, since it has something in it that no check expects: ${cause}. Look for values of a wrong kind.`;
    return [{ code: 'invalid-type', message }];
  }
}

/** The answer is kept until a model changes. */
function findingsIn(construct: IConstruct, record: Report): readonly Finding[] {
  if (record.answered !== revision) {
    const problems = record.checks.flatMap(ask);
    record.answer = toFindings(construct, problems, record.madeAt);
    record.answered = revision;
  }
  return [...record.found, ...record.answer];
}

/** Assigns problems to a construct. Each points at its own call site, or else at the one given. */
function toFindings(construct: IConstruct, problems: readonly Problem[], fallback?: Error): Finding[] {
  return problems.map(({ madeAt = fallback, ...problem }) => ({
    ...problem,
    construct: construct.node.path,
    source: callSite(madeAt),
  }));
}
