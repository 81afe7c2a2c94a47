import type { IConstruct } from 'constructs';
import { sharedState } from '../identity';
import type { WarningCode } from './codes';
import type { Finding, Problem } from './finding';
import { LIBRARY } from './source';

/** Looks for problems when the program has built all of its constructs. */
export type Check = () => readonly Problem[];

/** A problem with the construct that it is assigned to. */
export interface PlacedProblem extends Problem {
  readonly construct: IConstruct;

  /**
   * The field as the checks of the construct name it.
   *
   * @default - `path`
   */
  readonly field?: string;
}

/** A finding of a check of the whole tree. */
export interface PlacedFinding {
  readonly finding: Finding;

  /** The field as the checks of the construct name it; empty for the construct as a whole. */
  readonly field: string;
}

/** Looks for problems in a whole tree when the program has built all of its constructs. */
export interface TreeCheck {
  readonly find: () => readonly PlacedProblem[];

  /**
   * Looks for changes of which the tree is not informed, such as a new object or label of cdk8s, since the last time.
   * cdk8s validates an app once for each chart, so this has to be fast.
   */
  readonly hasChanged: () => boolean;
}

/** What was recorded about one construct. */
export interface ConstructReport {
  /** Found by its constructor. */
  readonly found: Finding[];
  readonly checks: Check[];
  /** Captured when the construct has added its first check. */
  createdAt?: Error;
  /** What the checks returned last, and the revision of the tree at that time. */
  cachedFindings: readonly Finding[];
  cachedAtRevision: number;
}

/** A warning that a user has accepted for a construct and its children. */
export interface Acknowledgement {
  readonly construct: IConstruct;
  readonly code: WarningCode;
  readonly reason: string;
  /** Whether there need not be such a warning. */
  readonly isOptional: boolean;
  readonly createdAt: Error;
}

/** What was recorded about a tree of constructs. All copies of this library that take part in it share one. */
export interface TreeReport {
  readonly constructs: Map<IConstruct, ConstructReport>;
  readonly acknowledgements: Acknowledgement[];
  readonly treeChecks: TreeCheck[];
  /** What the tree checks returned last, by construct, and the revision at that time. */
  cachedPlaced: ReadonlyMap<IConstruct, readonly PlacedFinding[]>;
  placedAtRevision: number;
  /** The warnings that were printed already. */
  readonly printed: Set<string>;
  /** The folders of the copies of this library that have recorded something here. */
  readonly copies: Set<string>;
  /** Incremented when anything changes that checks look at: their earlier answers no longer hold. */
  revision: number;
  /** The revision in which no errors were found. */
  passedAt: number;
}

/** The report of the tree that a construct belongs to. `onCreate` is called when it is the first one. */
export function treeReport(root: IConstruct, onCreate: (tree: TreeReport) => void): TreeReport {
  const tree = sharedState<TreeReport>(root, 'findings', () => {
    const created: TreeReport = {
      constructs: new Map(),
      acknowledgements: [],
      treeChecks: [],
      cachedPlaced: new Map(),
      placedAtRevision: -1,
      printed: new Set(),
      copies: new Set(),
      revision: 0,
      passedAt: -1,
    };
    onCreate(created);
    return created;
  });
  tree.copies.add(LIBRARY);
  return tree;
}

/** Starts another revision if the tree has changed without being informed. */
export function noticeChanges(tree: TreeReport): void {
  // Each of them has to look, so that it compares with the current state the next time.
  const changed = tree.treeChecks.filter((check) => check.hasChanged());
  if (changed.length > 0) tree.revision++;
}

export function constructReport(tree: TreeReport, construct: IConstruct): ConstructReport {
  const known = tree.constructs.get(construct);
  if (known !== undefined) return known;
  const report: ConstructReport = { found: [], checks: [], cachedFindings: [], cachedAtRevision: -1 };
  tree.constructs.set(construct, report);
  return report;
}
