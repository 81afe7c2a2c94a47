import ts from 'typescript';
import { objectLiteral, property, propertyName } from './literals';
import { stringLiteral, templateLiteral, templateText, textExpression } from './strings';

const { factory } = ts;

/** A field of an object in code: its name and its value. */
export type Field = readonly [name: string, value: ts.Expression];

/** Parts of a text: those that are written as they are, and values of the program between them. */
export type TextParts = readonly (string | ts.Expression)[];

/** A name. */
export function id(name: string): ts.Identifier {
  return factory.createIdentifier(name);
}

/** A member: `object.name`, or `object['name']` where the name needs quotes. */
export function member(object: ts.Expression, ...names: readonly string[]): ts.Expression {
  return names.reduce<ts.Expression>((inner, name) => {
    const key = propertyName(name);
    return ts.isIdentifier(key)
      ? factory.createPropertyAccessExpression(inner, key)
      : factory.createElementAccessExpression(inner, stringLiteral(name));
  }, object);
}

/** A call of a function. */
export function call(callee: ts.Expression, ...args: readonly ts.Expression[]): ts.CallExpression {
  return factory.createCallExpression(callee, undefined, args);
}

/** A call of a method. */
export function method(
  object: ts.Expression,
  name: string,
  ...args: readonly ts.Expression[]
): ts.Expression {
  return call(member(object, name), ...args);
}

/** `new Class(…)`. */
export function construct(className: string, ...args: readonly ts.Expression[]): ts.Expression {
  return factory.createNewExpression(id(className), undefined, args);
}

/** The fields that values stand in. */
const holders = new WeakMap<ts.Node, ts.Node>();

/** One field of an object; `name: name` is written as `name`. */
export function field([name, value]: Field): ts.ObjectLiteralElementLike {
  const made =
    ts.isIdentifier(value) && value.text === name
      ? factory.createShorthandPropertyAssignment(name)
      : property(name, value);
  holders.set(value, made);
  return made;
}

/** The field that a value stands in, above whose name comments on the value read best; else the node itself. */
export function fieldAround(node: ts.Node): ts.Node {
  return holders.get(node) ?? node;
}

/** An object. */
export function object(fields: readonly Field[]): ts.ObjectLiteralExpression {
  return objectLiteral(fields.map(field));
}

/** A list. */
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

/** `export function name(scope: Construct, …) { … }`: what every module of an import exports. */
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

/** A text with values of the program in it: in backticks where it has some, or several lines. */
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
    return factory.createTemplateSpan(value, readable(part));
  });
  return factory.createTemplateExpression(
    readable(factory.createTemplateHead(head, templateText(head))),
    spans,
  );
}

/** A tagged text: expression`…`. */
export function tagged(tag: ts.Expression, parts: TextParts): ts.Expression {
  const [texts, values] = split(parts);
  const body = values.length === 0 ? templateLiteral(texts.join('')) : template(parts);
  if (!ts.isTemplateLiteral(body)) throw new Error('A tagged text is in backticks.');
  return factory.createTaggedTemplateExpression(tag, undefined, body);
}

/** Texts and values in turn, beginning and ending with a text. */
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

function readable<Node extends ts.Node>(node: Node): Node {
  return ts.setEmitFlags(node, ts.EmitFlags.NoAsciiEscaping);
}
