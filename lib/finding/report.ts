import type { IConstruct } from 'constructs';
import { findingsBelow, toFindings } from './evaluate';
import type { Finding, Problem } from './finding';
import type { Check, ConstructReport, TreeCheck } from './tree-report';
import { constructReport, noticeChanges } from './tree-report';
import { validatedTree } from './validate';

/**
 * Records what a constructor finds wrong with its input. The construct is completed nevertheless, so that the synth
 * reports all mistakes of a program at once.
 */
export function addFindings(construct: IConstruct, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  reportOf(construct).found.push(...toFindings(construct, problems));
  invalidateFindings(construct);
}

/**
 * Adds a check of what is known only when the program has built all of its constructs. Its findings point at where
 * the construct was created.
 *
 * @param isOwn whether the construct adds it itself; a chart does not, so that it is not known where it was created
 */
export function addCheck(construct: IConstruct, check: Check, isOwn = true): void {
  const report = reportOf(construct);
  report.checks.push(check);
  if (isOwn) report.createdAt ??= new Error();
  invalidateFindings(construct);
}

/** Adds a check of the whole tree that a construct belongs to. Each of its problems is assigned to a construct. */
export function addTreeCheck(construct: IConstruct, check: TreeCheck): void {
  validatedTree(construct.node.root).treeChecks.push(check);
  invalidateFindings(construct);
}

/**
 * The errors and warnings of a construct and its children, without acknowledged warnings. The synth of the app throws
 * a `FindingsError` with the errors, and prints the warnings.
 */
export function findingsOf(root: IConstruct): Finding[] {
  const tree = validatedTree(root.node.root);
  noticeChanges(tree);
  return findingsBelow(root, tree);
}

/** Discards the answers of all checks in the tree of a construct, because something that they look at has changed. */
export function invalidateFindings(construct: IConstruct): void {
  validatedTree(construct.node.root).revision++;
}

/** A number that changes when something in the tree of a construct changes that checks look at. */
export function revisionOf(construct: IConstruct): number {
  return validatedTree(construct.node.root).revision;
}

function reportOf(construct: IConstruct): ConstructReport {
  return constructReport(validatedTree(construct.node.root), construct);
}
