import ts from 'typescript';

/** The identifiers that code refers to: neither property names nor its own parameters. */
export function usedNames(nodes: readonly ts.Node[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, (name) => names.add(name));
  return names;
}

function visit(node: ts.Node, use: (name: string) => void): void {
  if (ts.isIdentifier(node)) use(node.text);
  else if (ts.isPropertyAccessExpression(node)) visit(node.expression, use);
  else if (ts.isPropertyAssignment(node)) visit(node.initializer, use);
  else if (ts.isArrowFunction(node)) {
    const own = new Set(node.parameters.flatMap(parameterNames));
    visit(node.body, (name) => {
      if (!own.has(name)) use(name);
    });
  } else
    ts.forEachChild(node, (child) => {
      visit(child, use);
    });
}

function parameterNames({ name }: ts.ParameterDeclaration): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name.text] : [],
  );
}
