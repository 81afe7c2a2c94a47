import type { IConstruct } from 'constructs';
import type { Finding, Problem } from './finding';
import { printable } from './printable';
import { severityOf } from './registry';
import { callSite } from './source';
import type {
  Acknowledgement,
  ConstructReport,
  PlacedFinding,
  PlacedProblem,
  TreeReport,
} from './tree-report';

/** A finding with its construct. */
interface Located {
  readonly construct: IConstruct;
  readonly finding: Finding;
}

/** Assigns problems to a construct. Each points at its own call site, or else at the current call. */
export function toFindings(construct: IConstruct, problems: readonly Problem[]): Finding[] {
  const fallback = new Error();
  return problems.map((problem) => toFinding(construct, problem, fallback));
}

function toFinding(
  construct: IConstruct,
  { createdAt, message, path, ...problem }: Problem,
  fallback: Error | undefined,
): Finding {
  const severity = problem.severity ?? severityOf(problem.code);
  const source =
    (createdAt && callSite(createdAt)) ?? (fallback === undefined ? undefined : callSite(fallback));
  return {
    ...problem,
    message: printable(message),
    ...(path !== undefined && { path: printable(path) }),
    severity,
    construct: construct.node.path,
    ...(source !== undefined && { source }),
  };
}

/** The findings of a construct and of its children, without acknowledged warnings. */
export function findingsBelow(root: IConstruct, tree: TreeReport): Finding[] {
  const placed = placedFindings(root, tree);
  const found = root.node.findAll().flatMap((construct) => {
    const report = tree.constructs.get(construct);
    const own = report === undefined ? [] : findingsIn(construct, report, tree.revision);
    const others = withoutConsequences(placed.get(construct) ?? [], construct, tree);
    return locate(construct, [...own, ...others.map(({ finding }) => finding)]);
  });
  if (root.node.scope === undefined) found.push(...locate(root, checkCopies(tree)));
  if (tree.acknowledgements.length === 0) return found.map(({ finding }) => finding);
  return unacknowledged(root, found, tree.acknowledgements);
}

function locate(construct: IConstruct, findings: readonly Finding[]): Located[] {
  return findings.map((finding) => ({ construct, finding }));
}

/** What the constructor and the checks found. The checks run again only in another revision of the tree. */
function findingsIn(construct: IConstruct, report: ConstructReport, revision: number): readonly Finding[] {
  if (report.cachedAtRevision !== revision) {
    const problems = report.checks.flatMap((check) => runCheck(check, (problem) => problem));
    report.cachedFindings = problems.map((problem) => toFinding(construct, problem, report.createdAt));
    report.cachedAtRevision = revision;
  }
  return [...report.found, ...report.cachedFindings];
}

/** What the checks of the whole tree found, by construct. */
function placedFindings(
  { node: { root } }: IConstruct,
  tree: TreeReport,
): ReadonlyMap<IConstruct, readonly PlacedFinding[]> {
  if (tree.placedAtRevision === tree.revision) return tree.cachedPlaced;
  const placed = new Map<IConstruct, PlacedFinding[]>();
  const problems = tree.treeChecks.flatMap(({ find }) =>
    runCheck<PlacedProblem>(find, (problem) => ({ ...problem, construct: root })),
  );
  for (const { construct, field, ...problem } of problems) {
    const finding = toFinding(construct, problem, creationOf(construct, tree));
    const one = { finding, field: field ?? finding.path ?? '' };
    const others = placed.get(construct);
    if (others === undefined) placed.set(construct, [one]);
    else others.push(one);
  }
  tree.cachedPlaced = placed;
  tree.placedAtRevision = tree.revision;
  return placed;
}

/** Where the program has created a construct, or the nearest one around it of which this is known. */
function creationOf(construct: IConstruct, { constructs }: TreeReport): Error | undefined {
  for (const scope of [...construct.node.scopes].reverse()) {
    const createdAt = constructs.get(scope)?.createdAt;
    if (createdAt !== undefined) return createdAt;
  }
  return undefined;
}

/** Leaves out what follows from errors that the construct itself, or one that has created it, has found. */
function withoutConsequences(
  placed: readonly PlacedFinding[],
  construct: IConstruct,
  tree: TreeReport,
): readonly PlacedFinding[] {
  if (placed.length === 0) return placed;
  const causes = construct.node.scopes.flatMap((scope) => {
    const report = tree.constructs.get(scope);
    return report === undefined ? [] : findingsIn(scope, report, tree.revision);
  });
  const errors = causes.filter(({ severity }) => severity === 'error');
  return placed.filter((one) => !errors.some((cause) => explains(cause, one)));
}

/**
 * Whether a finding about a manifest is a consequence of an error that a construct has found in the same line: what the
 * program passes is not in the manifest as it was meant. One line can create several tasks, so errors in tasks explain
 * only what is in the same field, or missing there. Other properties can become any fields.
 */
function explains(
  { construct, code, path = '', source }: Finding,
  { finding, field }: PlacedFinding,
): boolean {
  if (source === undefined || source !== finding.source) return false;
  if (construct !== finding.construct || callOf(path) === undefined) return true;
  if (isWithin(field, path) || (isSameKind(code, finding.code) && callOf(field) === callOf(path)))
    return true;
  return finding.code.startsWith('missing-') && field !== '' && isWithin(path, field);
}

/** Whether two codes can be about one mistake: an argument that is missing has no valid value, either. */
function isSameKind(code: string, other: string): boolean {
  return code === other || (code === 'missing-argument' && /^(?:invalid|missing)-argument/.test(other));
}

/** The task or step that a field belongs to: `tasks.build`. */
function callOf(field: string): string | undefined {
  return /^(?:tasks|steps)\.[^.[]*/.exec(field)?.[0];
}

/** Whether a field is another one, or a part of it; everything is a part of the construct as a whole. */
function isWithin(field: string, other: string): boolean {
  if (other === '' || field === other) return true;
  return field.startsWith(other) && /^[.[]/.test(field.slice(other.length));
}

/** A check that throws must not hide what the others find. */
function runCheck<P extends Problem>(
  check: () => readonly P[],
  place: (failure: Problem) => P,
): readonly P[] {
  try {
    return check();
  } catch (error) {
    const message = `A check failed with '${String(error)}'. Compare the values here with the types of their properties; if they match, report a bug.`;
    return [place({ code: 'invalid-type', message })];
  }
}

/** Finds other copies of this library that have recorded something in the tree. */
function checkCopies({ copies }: TreeReport): Finding[] {
  if (copies.size < 2) return [];
  const folders = [...copies]
    .sort()
    .map((copy) => `'${copy}'`)
    .join(' and ');
  const message = `${copies.size} copies of cdk8s-argo-ci are loaded, from ${folders}. Install one version: 'npm ls cdk8s-argo-ci' shows which package needs which.`;
  return [{ code: 'duplicate-library', severity: 'warning', message, construct: '' }];
}

/** Leaves out acknowledged warnings, and adds one for each acknowledgement below `root` that matches none. */
function unacknowledged(
  root: IConstruct,
  found: readonly Located[],
  acknowledgements: readonly Acknowledgement[],
): Finding[] {
  const inside = acknowledgements.filter(({ construct }) => construct.node.scopes.includes(root));
  const [meta, plain] = partition(inside, ({ code }) => code === 'unused-acknowledgement');
  const all = [...found, ...unusedAmong(plain, found)];
  const accepted = (located: Located): boolean =>
    acknowledgements.some((acknowledgement) => matches(acknowledgement, located));
  return [...all.filter((located) => !accepted(located)), ...unusedAmong(meta, all)].map(
    ({ finding }) => finding,
  );
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [first: T[], second: T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function unusedAmong(acknowledgements: readonly Acknowledgement[], found: readonly Located[]): Located[] {
  return acknowledgements
    .filter(
      (acknowledgement) =>
        !acknowledgement.isOptional && !found.some((located) => matches(acknowledgement, located)),
    )
    .flatMap(({ construct, code, createdAt }) => {
      const message = `No warning '${code}' is reported for this construct or its children. Remove the acknowledgement.`;
      const problems: Problem[] = [{ code: 'unused-acknowledgement', message, createdAt }];
      return locate(construct, toFindings(construct, problems));
    });
}

function matches(acknowledgement: Acknowledgement, { construct, finding }: Located): boolean {
  return (
    finding.code === acknowledgement.code &&
    finding.severity === 'warning' &&
    construct.node.scopes.includes(acknowledgement.construct)
  );
}
