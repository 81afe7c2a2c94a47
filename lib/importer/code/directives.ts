import ts from 'typescript';

/**
 * Comments that TypeScript, Node or the tools of JavaScript take for orders: what begins with `@`, `///<…/>`, what says
 * where a map of the source is, and what silences linters, formatters and coverage.
 */
const ORDERS = [
  /^[\s/*]*@/,
  /^[\s/*]*\/\s*</,
  /^[\s/*]*#\s*source(?:Mapping)?URL\b/,
  /^[\s/*]*(?:es|ts|js|ox)(?:lint|hint|cs)\b/,
  /^[\s/*]*(?:prettier|biome|dprint|deno-lint|deno-fmt|rome)-ignore\b/,
  /^[\s/*]*(?:istanbul|c8|v8)\s+ignore\b/,
  /^[\s/*]*(?:node:coverage|type-coverage:|stryker\s)/i,
];

/** What some programs look for in all of a line. */
const MAP_OF_SOURCE = /(\/[/*])([#@]\s*source(?:Mapping)?URL)/g;

/**
 * The text of a comment of YAML as it can stand behind `//`: what would be an order to tools there keeps its `#` before
 * it, and is none: it was not meant for this file.
 */
export function harmless(text: string): string {
  const apart = text.replaceAll(MAP_OF_SOURCE, '$1 $2');
  return ORDERS.some((order) => order.test(apart)) ? ` # ${apart.trimStart()}` : apart;
}

/** Whether the comments of a text are nothing but comments to TypeScript: it is the same code without them. */
export function hasOnlyComments(code: string, withoutComments: string): boolean {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022);
  // TypeScript does not tell of them in its types.
  const { commentDirectives, checkJsDirective, pragmas } = source as ts.SourceFile & Orders;
  const isTold =
    commentDirectives !== undefined || checkJsDirective !== undefined || (pragmas?.size ?? 0) > 0;
  const bare = ts.createSourceFile('module.ts', withoutComments, ts.ScriptTarget.ES2022);
  return !isTold && outline(source) === outline(bare);
}

interface Orders {
  readonly commentDirectives?: unknown;
  readonly checkJsDirective?: unknown;
  readonly pragmas?: ReadonlyMap<unknown, unknown>;
}

/** What code says, however it is formatted. */
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
