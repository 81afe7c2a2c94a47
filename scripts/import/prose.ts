/**
 * A list of words as Kubernetes' authors write it: `A, B, C`, `'A', 'B' or 'C'`, `"A" and "B"`. One that has
 * no quotes and no `and` or `or` is only taken after "One of" and the like, since a sentence may go on.
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
 * The values that a description enumerates ("One of Always, Never, IfNotPresent."), where the schema itself
 * says no more than `string`; nothing when the wording leaves a doubt.
 */
export function enumeration(doc: string): readonly string[] | undefined {
  for (const sentence of SENTENCES) {
    const [, words] = sentence.exec(doc) ?? [];
    if (words !== undefined) return words.split(/,? (?:and|or) |, /).map((word) => word.replace(/["']/g, ''));
  }
  return undefined;
}
