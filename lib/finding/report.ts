import type { Construct } from 'constructs';
import type { Finding, Problem } from './finding';
import { formatFinding } from './finding';
import { callSite } from './source';

/** What a check returns: each problem alone, all of them at once. */
export type Check = () => readonly Problem[];

const findings = new WeakMap<Construct, Finding[]>();

/**
 * Records what a constructor finds wrong with its input. The construct is finished all the same, so that
 * every mistake of a program is told at once: cdk8s' own validation reports them and nothing is written.
 */
export function addFindings(construct: Construct, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const source = callSite();
  let known = findings.get(construct);
  if (known === undefined) {
    const list: Finding[] = [];
    construct.node.addValidation({ validate: () => list.filter(isError).map(formatFinding) });
    findings.set(construct, list);
    known = list;
  }
  for (const problem of problems) {
    known.push({ ...problem, severity: 'error', construct: construct.node.path, source });
  }
}

let revision = 0;

/** Says that a model which checks look at has changed, so that their earlier answers no longer hold. */
export function changed(): void {
  revision++;
}

/**
 * Adds a check of what is only known when the program has run to its end. cdk8s asks each validation
 * again for every chart of an app, so the answer is kept until a model changes.
 */
export function addCheck(construct: Construct, check: Check): void {
  let answer: string[] = [];
  let answered = -1;
  construct.node.addValidation({
    validate: () => {
      if (answered !== revision) {
        const found = check().map((problem): Finding => {
          return { ...problem, severity: 'error', construct: construct.node.path };
        });
        answer = found.map(formatFinding);
        answered = revision;
      }
      return answer;
    },
  });
}

function isError(finding: Finding): boolean {
  return finding.severity === 'error';
}
