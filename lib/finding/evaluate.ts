import type { IConstruct } from 'constructs';
import { severityOf } from './codes';
import type { Finding, Problem } from './finding';
import { callSite } from './source';
import type { Acknowledgement, Check, ConstructReport, TreeReport } from './tree-report';
import { currentRevision } from './tree-report';

/** A finding with its construct. */
interface Located {
  readonly construct: IConstruct;
  readonly finding: Finding;
}

/** Assigns problems to a construct. Each points at its own call site, or else at the one given. */
export function toFindings(
  construct: IConstruct,
  problems: readonly Problem[],
  fallback = new Error(),
): Finding[] {
  return problems.map(({ madeAt = fallback, ...problem }) => ({
    ...problem,
    severity: severityOf(problem.code),
    construct: construct.node.path,
    source: callSite(madeAt),
  }));
}

/** The findings of a construct and of its children, without acknowledged warnings. */
export function findingsBelow(root: IConstruct, tree: TreeReport): Finding[] {
  const found = root.node.findAll().flatMap((construct): Located[] => {
    const report = tree.constructs.get(construct);
    const findings = report === undefined ? [] : findingsIn(construct, report);
    return [
      ...findings.map((finding) => ({ construct, finding })),
      ...copiesOf(construct, tree).map((finding) => ({ construct, finding })),
    ];
  });
  if (tree.acknowledgements.length === 0) return found.map(({ finding }) => finding);
  return unacknowledged(root, found, tree.acknowledgements);
}

/** What the constructor and the checks found. The checks run again only if a model has changed. */
function findingsIn(construct: IConstruct, report: ConstructReport): readonly Finding[] {
  if (report.answeredAt !== currentRevision()) {
    report.answer = toFindings(construct, report.checks.flatMap(runCheck), report.madeAt);
    report.answeredAt = currentRevision();
  }
  return [...report.found, ...report.answer];
}

/** A check that throws must not hide what the others find. */
function runCheck(check: Check): readonly Problem[] {
  try {
    return check();
  } catch (error) {
    const message = `A check failed with '${String(error)}'. Compare the values here with the types of their properties; if they match, report a bug.`;
    return [{ code: 'invalid-type', message }];
  }
}

/** Reports at the root that several copies of this library have recorded findings in its tree. */
function copiesOf(construct: IConstruct, { copies }: TreeReport): Finding[] {
  if (construct.node.scope !== undefined || copies.size < 2) return [];
  const message = `${copies.size} copies of cdk8s-argo-ci are loaded, from ${[...copies].map((copy) => `'${copy}'`).join(' and ')}. Install one version of it: 'npm ls cdk8s-argo-ci' shows where they come from.`;
  return toFindings(construct, [{ code: 'duplicate-library', message }]).map((finding) => ({
    ...finding,
    source: undefined,
  }));
}

/** Leaves out acknowledged warnings, and adds one for each acknowledgement below `root` that matches none. */
function unacknowledged(
  root: IConstruct,
  found: readonly Located[],
  acknowledgements: readonly Acknowledgement[],
): Finding[] {
  const inside = acknowledgements.filter(({ construct }) => construct.node.scopes.includes(root));
  const unused = unusedAmong(
    inside.filter(({ code }) => code !== 'unused-acknowledgement'),
    found,
  );
  // These may be acknowledged too.
  const all = [...found, ...unused];
  const isLater = ({ code }: Acknowledgement): boolean => code === 'unused-acknowledgement';
  return [...all, ...unusedAmong(inside.filter(isLater), all)]
    .filter((located) => !acknowledgements.some((acknowledgement) => matches(acknowledgement, located)))
    .map(({ finding }) => finding);
}

function unusedAmong(acknowledgements: readonly Acknowledgement[], found: readonly Located[]): Located[] {
  return acknowledgements
    .filter((acknowledgement) => !found.some((located) => matches(acknowledgement, located)))
    .flatMap(({ construct, code, madeAt }) => {
      const message = `No warning '${code}' is reported for this construct or its children. Remove the acknowledgement.`;
      const problems: Problem[] = [{ code: 'unused-acknowledgement', message, madeAt }];
      return toFindings(construct, problems).map((finding) => ({ construct, finding }));
    });
}

function matches(acknowledgement: Acknowledgement, { construct, finding }: Located): boolean {
  return finding.code === acknowledgement.code && construct.node.scopes.includes(acknowledgement.construct);
}
