/** Types that generated types use, but no schema defines. */
const HELPERS: readonly { readonly names: readonly string[]; readonly code: string }[] = [
  {
    names: ['EmptyObject'],
    code: `/** An object without fields: only its presence has a meaning. */
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
    code: `/** A tag that Argo substitutes: \`{{inputs.parameters.x}}\`, or \`{{=…}}\` for an expression. */
export type TemplateTag = \`{{\${string}}}\`;
`,
  },
];

/** Names that are not available to definitions. */
export const HELPER_NAMES: readonly string[] = HELPERS.flatMap((helper) => helper.names);

/** The helper types that a text of code uses. */
export function printHelpers(code: string): string {
  const used = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code);
  const needed = HELPERS.filter((helper) => helper.names.some(used));
  return needed.map((helper) => helper.code).join('\n');
}
