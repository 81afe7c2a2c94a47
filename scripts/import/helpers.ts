/** Types that no schema defines and that generated ones refer to. */
const HELPERS: readonly { readonly names: readonly string[]; readonly code: string }[] = [
  {
    names: ['EmptyObject'],
    code: `/** An object without fields: that it is there is all it says. */
export interface EmptyObject {
  readonly [key: string]: never;
}
`,
  },
  {
    names: ['JsonObject', 'JsonValue'],
    code: `/** A JSON object whose fields the API leaves open. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
`,
  },
  {
    names: ['TemplateTag'],
    code: `/** What Argo replaces before it reads a field: \`{{inputs.parameters.x}}\`, or \`{{=…}}\` for an expression. */
export type TemplateTag = \`{{\${string}}}\`;
`,
  },
];

/** Names that no definition may take. */
export const HELPER_NAMES: readonly string[] = HELPERS.flatMap((helper) => helper.names);

/** The helpers that some code refers to. */
export function printHelpers(code: string): string {
  const used = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code);
  const needed = HELPERS.filter((helper) => helper.names.some(used));
  return needed.map((helper) => helper.code).join('\n');
}
