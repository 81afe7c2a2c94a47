import ts from 'typescript';

/**
 * Comments that TypeScript, Node or JavaScript tools interpret: `@…`, `///<…/>`, source map URLs, and comments that
 * disable linters, formatters and coverage.
 */
const DIRECTIVES = [
  /^[\s/*]*@/,
  /^[\s/*]*\/\s*</,
  /^[\s/*]*#\s*source(?:Mapping)?URL\b/,
  /^[\s/*]*(?:es|ts|js|ox)(?:lint|hint|cs)\b/,
  /^[\s/*]*(?:prettier|biome|dprint|deno-lint|deno-fmt|rome)-ignore\b/,
  /^[\s/*]*(?:istanbul|c8|v8)\s+ignore\b/,
  /^[\s/*]*(?:node:coverage|type-coverage:|stryker\s)/i,
];

/** A directive that some programs find anywhere in a line. */
const SOURCE_MAP_URL = /(\/[/*])([#@]\s*source(?:Mapping)?URL)/g;

/**
 * The text of a YAML comment for use after `//`. A directive keeps its `#`, so that tools ignore it: it was not meant
 * for the generated file.
 */
export function escapeDirective(text: string): string {
  const separated = text.replaceAll(SOURCE_MAP_URL, '$1 $2');
  return DIRECTIVES.some((directive) => directive.test(separated))
    ? ` # ${separated.trimStart()}`
    : separated;
}

/** Whether TypeScript ignores all comments of a file: without them, it is the same code. */
export function hasOnlyComments(code: string, withoutComments: string): boolean {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022);
  // These fields are internal in TypeScript.
  const { commentDirectives, checkJsDirective, pragmas } = source as ts.SourceFile & InternalDirectives;
  const hasDirectives =
    commentDirectives !== undefined || checkJsDirective !== undefined || (pragmas?.size ?? 0) > 0;
  const bare = ts.createSourceFile('module.ts', withoutComments, ts.ScriptTarget.ES2022);
  return !hasDirectives && outline(source) === outline(bare);
}

interface InternalDirectives {
  readonly commentDirectives?: unknown;
  readonly checkJsDirective?: unknown;
  readonly pragmas?: ReadonlyMap<unknown, unknown>;
}

/** The syntax tree of code as a string, independent of formatting. */
function outline(source: ts.SourceFile): string {
  const parts: string[] = [];
  const visit = (node: ts.Node): void => {
    const hasText = ts.isIdentifier(node) || ts.isLiteralExpression(node);
    parts.push(hasText ? `${node.kind}${JSON.stringify(node.text)}` : `${node.kind}`);
    ts.forEachChild(node, visit);
    parts.push('.');
  };
  visit(source);
  return parts.join('');
}
