import type * as Yaml from 'yaml';

/**
 * Texts that Kubernetes takes for something else where they have no quotes, and that the rules of YAML 1.1, by which
 * quotes are put, don't: numbers as Go writes them.
 */
const NEEDS_QUOTES =
  /^(?:[-+]?0(?:[oO][0-7_]+|[XB][0-9a-fA-F_]+)|[-+]?\.[0-9][0-9_]*[eE][-+]?[0-9]+|[-+]_[0-9A-Fa-fxXoO._+-]*)$/;

/** The text of a manifest: YAML as cdk8s writes it, or JSON where the file's name says so. */
export function manifestText(name: string, objects: readonly unknown[]): string {
  if (name.toLowerCase().endsWith('.json')) {
    return objects.map((object) => `${JSON.stringify(object, undefined, 2)}\n`).join('---\n');
  }
  // Loaded when it is needed: an app that only makes constructs does without.
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
