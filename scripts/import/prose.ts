/**
 * A list of words as in Kubernetes' documentation: `A, B, C`, `'A', 'B' or 'C'`, `"A" and "B"`. A list without
 * quotes, `and` and `or` is accepted only after "One of" and similar words, since the sentence may continue.
 */
const WORD = String.raw`(?:"[A-Za-z0-9-]+"|'[A-Za-z0-9-]+'|[A-Za-z][A-Za-z0-9]*)`;
const JOINED = String.raw`${WORD}(?:, ${WORD})*,? (?:and|or) ${WORD}`;
const COMMAS = String.raw`${WORD}(?:, ${WORD})+`;
const END = String.raw`(?=\.(?:\s|$)|\s*$)`;

const SENTENCES = [
  new RegExp(String.raw`\b(?:[Oo]ne of:?|Supported values:) (${JOINED}|${COMMAS})${END}`),
  new RegExp(
    String.raw`\b(?:Must be|[Vv]alid values are|[Aa]llowed values are|Valid operators are) (${JOINED})${END}`,
  ),
];

/**
 * The values that a description lists ("One of Always, Never, IfNotPresent."), if the type in the schema is only
 * `string`; `undefined` if the wording is ambiguous.
 */
export function enumeration(doc: string): readonly string[] | undefined {
  for (const sentence of SENTENCES) {
    const [, words] = sentence.exec(doc) ?? [];
    if (words !== undefined) return words.split(/,? (?:and|or) |, /).map((word) => word.replace(/["']/g, ''));
  }
  return undefined;
}
