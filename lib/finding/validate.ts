import type { IConstruct } from 'constructs';
import { findingsBelow } from './evaluate';
import type { Finding } from './finding';
import { formatFinding } from './finding';
import { FindingsError } from './findings-error';
import type { TreeReport } from './tree-report';
import { noticeChanges, treeReport } from './tree-report';

/** The trees whose errors are being listed. */
const listed = new WeakSet<IConstruct>();

/** The report of the tree with this root. Its errors stop the synth. */
export function validatedTree(root: IConstruct): TreeReport {
  return treeReport(root, (tree) => {
    // cdk8s validates all constructs, starting at the root, and again for every chart of an app.
    root.node.addValidation({
      validate: () => {
        if (!listed.has(root)) checkFindings(root, tree);
        return [];
      },
    });
  });
}

/**
 * Validates a tree as `App.synth` of cdk8s does, with one difference: the error that it throws prints without a stack
 * trace.
 */
export function validateTree(root: IConstruct): void {
  checkFindings(root, validatedTree(root));
  const errors = errorsBelow(root, []);
  if (errors.length > 0) throw new FindingsError(errors, []);
}

/** Prints the warnings of a tree, and throws if it has errors. */
function checkFindings(root: IConstruct, tree: TreeReport): void {
  noticeChanges(tree);
  if (tree.passedAt === tree.revision) return;
  const findings = findingsBelow(root, tree);
  printWarnings(
    findings.filter(({ severity }) => severity === 'warning'),
    tree.printed,
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new FindingsError(errorsBelow(root, errors), errors);
  tree.passedAt = tree.revision;
}

/** Each warning is printed once, however often a tree is validated. */
function printWarnings(warnings: readonly Finding[], printed: Set<string>): void {
  for (const warning of warnings) {
    const construct = warning.construct === '' ? '' : `[${warning.construct}] `;
    const line = `warning: ${construct}${formatFinding(warning)}\n`;
    if (printed.has(line)) continue;
    printed.add(line);
    process.stderr.write(line);
  }
}

/** Findings together with what the validations of other libraries and of the user return, in the order of the tree. */
function errorsBelow(root: IConstruct, findings: readonly Finding[]): string[] {
  const byConstruct = new Map<string, string[]>();
  for (const finding of findings) {
    const known = byConstruct.get(finding.construct);
    if (known === undefined) byConstruct.set(finding.construct, [formatFinding(finding)]);
    else known.push(formatFinding(finding));
  }
  listed.add(root);
  try {
    return root.node.findAll().flatMap(({ node }) => {
      const errors = [...(byConstruct.get(node.path) ?? []), ...node.validate()];
      return errors.map((error) => `[${node.path}] ${error}`);
    });
  } finally {
    listed.delete(root);
  }
}
