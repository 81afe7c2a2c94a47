import { contains } from '../../json';
import type { JsonNode } from '../../json';
import type { ManifestSubject, TemplateSubject, WorkflowSubject } from '../../model';
import { containersOf, isOwnTemplate } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** The forms of tokens and keys, which are issued with a prefix so that they can be found. */
const TOKENS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['an access token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})/],
  ['an access token', /\bgl(?:pat|dt|rt|cbt)-[\w-]{20,}/],
  ['an access token', /\bAT(?:BB|CTT3)[\w-]{24,}/],
  ['a token of Slack', /\bxox[abeoprs]-[\w-]{10,}|hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Docker Hub', /\bdckr_[po]at_[\w-]{20,}/],
  ['a token of PyPI', /\bpypi-AgEIcHlwaS5vcmc[\w-]{20,}/],
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['an API key of Google', /\bAIza[\w-]{35}\b/],
  ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{20,}/],
  ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
];

/** A password in a URL that is not a variable or a placeholder. */
const URL_PASSWORD = /\b[a-z][a-z+]*:\/\/[^\s:/@'"`{}$<>]*:(?![*xX.]+@)[^\s:/@'"`{}$<>%]{6,}@/;

/** All of them: most texts have none, and one pattern is faster than many. */
const SECRET = new RegExp(
  [...TOKENS.map(([, pattern]) => pattern), URL_PASSWORD].map(({ source }) => source).join('|'),
);

/**
 * Tokens in any text of a manifest. Given by default: they have to be revoked. Objects with encrypted or referenced
 * values do not match, and Secrets are left to other tools.
 */
export const tokenLiteral: Rule<ManifestSubject> = {
  code: 'missing-secret-reference',
  class: 'advice',
  *check({ root }) {
    if (root.get('kind').text === 'Secret' || !hasSecret(root.value)) return;
    for (const node of textsIn(root)) {
      const what = secretIn(node.text ?? '');
      if (what !== undefined) yield secret(node, what);
    }
  },
};

function hasSecret(value: unknown): boolean {
  return contains(value, (text) => secretIn(text) !== undefined);
}

/** What kind of secret a text contains. */
function secretIn(text: string): string | undefined {
  if (text.length < 16 || !SECRET.test(text)) return undefined;
  // AWS' documentation uses this in its examples.
  const token = TOKENS.find(([, pattern]) => pattern.test(text) && !/AKIA\w*EXAMPLE/.test(text));
  if (token !== undefined) return token[0];
  return URL_PASSWORD.test(text) ? 'a password in a URL' : undefined;
}

function textsIn(root: JsonNode): JsonNode[] {
  const found: JsonNode[] = [];
  // A list instead of a recursion: manifests may be nested deeply.
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.text !== undefined) found.push(node);
    else open.push(...node.items, ...node.fields.map(([, field]) => field));
  }
  return found.reverse();
}

/** Names of variables and parameters whose values are secret. */
const SECRET_NAME =
  /(?:^|[-_.])(?:password|passwd|passphrase|secret|token|api[-_]?key|access[-_]?key|secret[-_]?key|private[-_]?key)$/i;

/** Passwords in variables and parameters. Given by default. */
export const passwordVariable: Rule<TemplateSubject> = {
  code: 'missing-secret-reference',
  class: 'advice',
  *check(subject) {
    if (!isOwnTemplate(subject)) return;
    const { template } = subject;
    yield* passwordsIn(containersOf(template).flatMap((container) => container.get('env').items));
    yield* passwordsIn(template.get('inputs').get('parameters').items);
  },
};

/** Passwords in arguments of workflows. Given by default. */
export const passwordArgument: Rule<WorkflowSubject> = {
  code: 'missing-secret-reference',
  class: 'advice',
  check: ({ object: { spec } }) => passwordsIn(spec.get('arguments').get('parameters').items),
};

function* passwordsIn(named: readonly JsonNode[]): Generator<RuleFinding> {
  for (const one of named) {
    const name = one.get('name').text ?? '';
    if (!SECRET_NAME.test(name)) continue;
    for (const node of [one.get('value'), one.get('default')]) {
      const text = node.text ?? '';
      if (isLiteral(text) && secretIn(text) === undefined) yield secret(node, `the value of '${name}'`);
    }
  }
}

/** Whether a text can be a secret: not a tag, a path, a URL, or the name of a Secret or of a kind of token. */
function isLiteral(text: string): boolean {
  if (text.length < 6 || /\{\{|\$[({A-Za-z]|[/<>\s]/.test(text)) return false;
  return (
    !/^(?:true|false|null|none|changeme|[*xX.]+)$/i.test(text) && !/^[a-z]+(?:[-_.][a-z]+)*$/i.test(text)
  );
}

/** The message never repeats the secret. */
function secret(node: JsonNode, what: string): RuleFinding {
  return {
    node,
    message: `This contains ${what}, which everyone who reads the manifest sees. Store it in a Secret, and refer to that.`,
  };
}
