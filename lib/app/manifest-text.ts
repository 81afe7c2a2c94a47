import type * as Yaml from 'yaml';

/**
 * Strings that Kubernetes would read as numbers if they had no quotes, because Go's number syntax is wider than that
 * of YAML 1.1, by which the printer decides on quotes.
 */
const NEEDS_QUOTES =
  /^(?:[-+]?0(?:[oO][0-7_]+|[XB][0-9a-fA-F_]+)|[-+]?\.[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]_[0-9A-Fa-fxXoO._+-]*)$/;

/** Prints a manifest: as YAML in cdk8s' format, or as JSON if the file name ends with `.json`. */
export function manifestText(name: string, objects: readonly unknown[]): string {
  if (name.toLowerCase().endsWith('.json')) {
    return objects.map((object) => `${JSON.stringify(object, undefined, 2)}\n`).join('---\n');
  }
  // Loaded on first use: most apps do not need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('yaml') as typeof Yaml;
  return objects.map((object) => yamlText(yaml, object)).join('---\n');
}

function yamlText(yaml: typeof Yaml, object: unknown): string {
  const document = new yaml.Document(object, { version: '1.1', keepUndefined: true });
  yaml.visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && NEEDS_QUOTES.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
