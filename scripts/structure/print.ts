import type { Definition, Field } from './definition';
import type { SourceFile } from './sources';

/** Prints definitions as a TypeScript module with one text per definition, and one line per field. */
export function print(
  constant: string,
  project: string,
  definitions: readonly Definition[],
  sources: readonly SourceFile[],
): string {
  const patterns: string[] = [];
  const texts = [...definitions]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((definition) => `  ${keyOf(definition.name)}: \`${printDefinition(definition, patterns)}\`,\n`);
  return [
    `// Generated from the schemas of ${project}: do not edit.`,
    ...sources.map(({ repository, version, path }) => `// Source: ${repository} ${version}, ${path}`),
    '// Regenerate with: npm run structure',
    '',
    '/** The Go structs of each kind, one field per line. The grammar is described in `../definition.ts`. */',
    `export const ${constant}: { readonly [name: string]: string } = {`,
    `${texts.join('')}};`,
    ...(patterns.length === 0
      ? []
      : [
          '',
          '/** The patterns that fields refer to by index. */',
          `export const PATTERNS: readonly string[] = [\n${patterns.map((one) => `  ${literal(one)},\n`).join('')}];`,
        ]),
    '',
  ].join('\n');
}

function keyOf(name: string): string {
  return name.includes('.') ? `'${name}'` : name;
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\')}'`;
}

function printDefinition({ fields, rules }: Definition, patterns: string[]): string {
  const lines = [
    ...rules.map((rule) => `!${rule}`),
    ...fields
      .map((field) => printField(field, patterns))
      .sort((a, b) => (a.split(' ', 1)[0] ?? '').localeCompare(b.split(' ', 1)[0] ?? '', 'en')),
  ];
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n`;
}

function printField({ name, type, versions, constraints }: Field, patterns: string[]): string {
  const parts = constraints.map((constraint) => {
    const [, start, pattern] = /^((?:items\.)?pattern(?:@[\d.]+)?=)([^]*)$/.exec(constraint) ?? [];
    return start === undefined || pattern === undefined
      ? constraint
      : `${start}${indexIn(patterns, pattern)}`;
  });
  return [name, type, ...(versions === undefined ? [] : [`in=${versions.join(',')}`]), ...parts].join(' ');
}

function indexIn(patterns: string[], pattern: string): number {
  if (!patterns.includes(pattern)) patterns.push(pattern);
  return patterns.indexOf(pattern);
}
