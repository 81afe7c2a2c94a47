import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { comment } from '../import/print/comment';
import { DESCRIPTIONS, NAMES } from './github-words';
import { header } from './header';

/**
 * Generates a module with the push event of `@octokit/webhooks-types` and all interfaces that it refers to. The library
 * does not depend on the package, which describes all of GitHub's events.
 */
export function githubPush(): string {
  const folder = dirname(require.resolve('@octokit/webhooks-types/package.json'));
  const { version } = parseManifest(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readFileSync(join(folder, 'schema.d.ts'), 'utf8');
  const source = ts.createSourceFile('schema.d.ts', text, ts.ScriptTarget.ES2022, true);
  const printed = reached(source, 'PushEvent').map(printInterface);
  return [header(version), ...printed].join('\n');
}

function parseManifest(text: string): { readonly version: string } {
  const value: unknown = JSON.parse(text);
  if (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    typeof value.version === 'string'
  ) {
    return { version: value.version };
  }
  throw new Error('@octokit/webhooks-types has no version');
}

/** An interface and all that it refers to, each once, in the order of first use. */
function reached(source: ts.SourceFile, name: string): readonly ts.InterfaceDeclaration[] {
  const all = new Map(source.statements.filter(ts.isInterfaceDeclaration).map((one) => [one.name.text, one]));
  const found = new Set<ts.InterfaceDeclaration>();
  const pending = [name];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const declaration = all.get(next);
    if (declaration === undefined) throw new Error(`@octokit/webhooks-types has no interface ${next}`);
    if (found.has(declaration)) continue;
    found.add(declaration);
    pending.push(...referencesIn(declaration));
  }
  return [...found];
}

function referencesIn(node: ts.Node): readonly string[] {
  const own = ts.isTypeReferenceNode(node) ? [node.typeName.getText()] : [];
  const below: string[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...referencesIn(child));
  });
  return [...own, ...below];
}

function printInterface(declaration: ts.InterfaceDeclaration): string {
  const name = declaration.name.text;
  const doc = comment(DESCRIPTIONS[name] ?? documentation(declaration), '');
  return `${doc}export interface ${nameOf(name)} {\n${printMembers(declaration.members, name, '  ')}}\n`;
}

function printMembers(members: ts.NodeArray<ts.TypeElement>, owner: string, indent: string): string {
  const printed = members.map((member) => printMember(member, owner, indent));
  // A blank line before each field with a comment.
  return printed
    .map((text, index) => (index > 0 && text.trim().startsWith('/**') ? `\n${text}` : text))
    .join('');
}

function printMember(member: ts.TypeElement, owner: string, indent: string): string {
  if (ts.isIndexSignatureDeclaration(member)) {
    return `${indent}readonly [name: string]: ${printType(member.type, owner, indent)};\n`;
  }
  if (!ts.isPropertySignature(member) || member.type === undefined) {
    throw new Error(`${owner} has something other than fields: ${member.getText()}`);
  }
  const name = member.name.getText();
  const doc = comment(DESCRIPTIONS[`${owner}.${name}`] ?? documentation(member), indent);
  const optional = member.questionToken === undefined ? '' : '?';
  return `${doc}${indent}readonly ${name}${optional}: ${printType(member.type, owner, indent)};\n`;
}

function printType(type: ts.TypeNode, owner: string, indent: string): string {
  if (ts.isUnionTypeNode(type)) return type.types.map((one) => printType(one, owner, indent)).join(' | ');
  if (ts.isArrayTypeNode(type)) return `readonly ${printType(type.elementType, owner, indent)}[]`;
  if (ts.isTypeReferenceNode(type)) return nameOf(type.typeName.getText());
  if (ts.isTypeLiteralNode(type)) return `{\n${printMembers(type.members, owner, `${indent}  `)}${indent}}`;
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return `'${type.literal.text}'`;
  return type.getText();
}

function nameOf(name: string): string {
  const own = NAMES[name];
  if (own === undefined) throw new Error(`add ${name} to NAMES in github-words.ts`);
  return own;
}

function documentation(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? '')
    .join('\n');
}
