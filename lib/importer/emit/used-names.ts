import ts from 'typescript';

/** The names that code uses as values: neither names of fields nor those that it declares. */
export function usedNames(nodes: readonly ts.Node[]): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    else if (ts.isPropertyAccessExpression(node)) visit(node.expression);
    else if (ts.isPropertyAssignment(node)) visit(node.initializer);
    else if (!ts.isBindingElement(node)) ts.forEachChild(node, visit);
  };
  for (const node of nodes) visit(node);
  return names;
}
