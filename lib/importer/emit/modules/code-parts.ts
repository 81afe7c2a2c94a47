import ts from 'typescript';
import type { CodePart } from '../../model/imported-module';

/**
 * The places of nodes in the printed code of a module, by the pointers of the parts that they create. The formatter
 * moves nodes, but keeps their order: the nodes of the printed code are those of the module in the same order.
 */
export function codeParts(
  statements: readonly ts.Statement[],
  code: string,
  pointers: ReadonlyMap<ts.Node, string>,
): CodePart[] {
  const printed = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true);
  const parts: CodePart[] = [];
  const visit = (written: ts.Node, found: ts.Node): void => {
    const [node, other] = [unwrapped(written), unwrapped(found)];
    if (node.kind !== other.kind) return;
    const pointer = pointers.get(node);
    if (pointer !== undefined) parts.push({ pointer, start: other.getStart(printed), end: other.end });
    const [children, others] = [childrenOf(node), childrenOf(other)];
    if (children.length !== others.length) return;
    children.forEach((child, index) => {
      const counterpart = others[index];
      if (counterpart !== undefined) visit(child, counterpart);
    });
  };
  statements.forEach((statement, index) => {
    const counterpart = printed.statements[index];
    if (counterpart !== undefined) visit(statement, counterpart);
  });
  return parts;
}

/** The formatter adds and removes parentheses. */
function unwrapped(node: ts.Node): ts.Node {
  return ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node;
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}
