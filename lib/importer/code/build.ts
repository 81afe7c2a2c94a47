import ts from 'typescript';
import { objectLiteral, property, propertyName } from './literals';
import { stringLiteral, templateLiteral, templateText, textExpression } from './strings';

const { factory } = ts;

/** The name and the value of a field of an object literal. */
export type Field = readonly [name: string, value: ts.Expression];

/** The parts of a template literal: text and interpolated expressions. */
export type TextParts = readonly (string | ts.Expression)[];

export function id(name: string): ts.Identifier {
  return factory.createIdentifier(name);
}

/** A member: `object.name`, or `object['name']` if the name needs quotes. */
export function member(object: ts.Expression, ...names: readonly string[]): ts.Expression {
  return names.reduce<ts.Expression>((inner, name) => {
    const key = propertyName(name);
    return ts.isIdentifier(key)
      ? factory.createPropertyAccessExpression(inner, key)
      : factory.createElementAccessExpression(inner, stringLiteral(name));
  }, object);
}

export function call(callee: ts.Expression, ...args: readonly ts.Expression[]): ts.CallExpression {
  return factory.createCallExpression(callee, undefined, args);
}

export function method(
  object: ts.Expression,
  name: string,
  ...args: readonly ts.Expression[]
): ts.Expression {
  return call(member(object, name), ...args);
}

export function construct(className: string, ...args: readonly ts.Expression[]): ts.Expression {
  return factory.createNewExpression(id(className), undefined, args);
}

/** The properties by their values. */
const properties = new WeakMap<ts.Node, ts.Node>();

/** A property of an object literal; `name: name` is shortened to `name`. */
export function field([name, value]: Field): ts.ObjectLiteralElementLike {
  const node =
    ts.isIdentifier(value) && value.text === name
      ? factory.createShorthandPropertyAssignment(name)
      : property(name, value);
  properties.set(value, node);
  return node;
}

/** The property that a value belongs to, since comments are placed above its name; else the node itself. */
export function enclosingProperty(node: ts.Node): ts.Node {
  return properties.get(node) ?? node;
}

export function object(fields: readonly Field[]): ts.ObjectLiteralExpression {
  return objectLiteral(fields.map(field));
}

export function list(items: readonly ts.Expression[]): ts.Expression {
  return factory.createArrayLiteralExpression(items);
}

/** `({ a, b }) => ({ … })`. */
export function arrow(names: readonly string[], value: ts.Expression): ts.Expression {
  const elements = names.map((name) => factory.createBindingElement(undefined, undefined, name));
  const binding = factory.createObjectBindingPattern(elements);
  const parameter = factory.createParameterDeclaration(undefined, undefined, binding);
  const body = ts.isObjectLiteralExpression(value) ? factory.createParenthesizedExpression(value) : value;
  return factory.createArrowFunction(undefined, undefined, [parameter], undefined, undefined, body);
}

/** `const name = value;` */
export function constant(name: string, value: ts.Expression): ts.Statement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
  const declarations = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
  return factory.createVariableStatement(undefined, declarations);
}

/** `value;` */
export function statement(value: ts.Expression): ts.Statement {
  return factory.createExpressionStatement(value);
}

/** `import { … } from '…'`, or `import type` if `typeOnly`. */
export function importOf(names: readonly string[], from: string, typeOnly = false): ts.ImportDeclaration {
  const specifiers = names.map((name) =>
    factory.createImportSpecifier(false, undefined, factory.createIdentifier(name)),
  );
  const phase = typeOnly ? ts.SyntaxKind.TypeKeyword : undefined;
  const clause = factory.createImportClause(phase, undefined, factory.createNamedImports(specifiers));
  return factory.createImportDeclaration(undefined, clause, stringLiteral(from));
}

/** `export function name(scope: Construct, …) { … }`: the export of an imported module. */
export function exportedFunction(
  name: string,
  body: readonly ts.Statement[],
  others: readonly ts.ParameterDeclaration[] = [],
  returns?: string,
): ts.Statement {
  const construct = factory.createTypeReferenceNode('Construct');
  const scope = factory.createParameterDeclaration(undefined, undefined, 'scope', undefined, construct);
  return factory.createFunctionDeclaration(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    undefined,
    name,
    undefined,
    [scope, ...others],
    returns === undefined ? undefined : factory.createTypeReferenceNode(returns),
    factory.createBlock(body, true),
  );
}

/** A string with interpolated expressions: a template literal if it has any, or has several lines. */
export function template(parts: TextParts): ts.Expression {
  const [texts, values] = split(parts);
  const [head = '', ...tails] = texts;
  if (values.length === 0) return textExpression(head);
  const spans = values.map((value, index) => {
    const text = tails[index] ?? '';
    const isLast = index === values.length - 1;
    const part = isLast
      ? factory.createTemplateTail(text, templateText(text))
      : factory.createTemplateMiddle(text, templateText(text));
    return factory.createTemplateSpan(value, withoutAsciiEscapes(part));
  });
  return factory.createTemplateExpression(
    withoutAsciiEscapes(factory.createTemplateHead(head, templateText(head))),
    spans,
  );
}

/** A tagged template: expression`…`. */
export function tagged(tag: ts.Expression, parts: TextParts): ts.Expression {
  const [texts, values] = split(parts);
  const body = values.length === 0 ? templateLiteral(texts.join('')) : template(parts);
  if (!ts.isTemplateLiteral(body)) throw new Error('A tagged template needs a template literal.');
  return factory.createTaggedTemplateExpression(tag, undefined, body);
}

/** Alternating strings and expressions, with a string at both ends. */
function split(parts: TextParts): readonly [texts: readonly string[], values: readonly ts.Expression[]] {
  const texts = [''];
  const values: ts.Expression[] = [];
  for (const part of parts) {
    if (typeof part === 'string') texts.push((texts.pop() ?? '') + part);
    else {
      values.push(part);
      texts.push('');
    }
  }
  return [texts, values];
}

function withoutAsciiEscapes<Node extends ts.Node>(node: Node): Node {
  return ts.setEmitFlags(node, ts.EmitFlags.NoAsciiEscaping);
}
