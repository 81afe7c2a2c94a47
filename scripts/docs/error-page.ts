import { ARGO_VERSIONS } from '../../lib/lint';
import type { ArgoVersion, LintClass } from '../../lib/lint';
import { readManifestText } from '../../lib/lint/yaml';
import type { CodeDescription } from '../../lib/finding/codes';
import type { RuleExample } from './examples';
import { classesOf } from './examples';
import type { ErrorPage } from './pages';

/** What is found in the text of files, which an app does not have. */
const IN_FILES: ReadonlySet<string> = new Set([
  'invalid-yaml',
  'duplicate-field',
  'conflicting-yaml-versions',
]);

const ABOUT_EXAMPLES = `The examples are templates, a part of a Workflow, or objects without what does not matter, such as \`apiVersion\`. The templates that they call, such as \`clone\`, \`test\` and \`build\`, are left out.`;

/** A page with all codes of a topic. The heading of each code is its anchor. */
export function renderErrorPage({ title, codes }: ErrorPage, examples: readonly RuleExample[]): string {
  const sections = Object.entries(codes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, description]) => {
      const own = examples.filter((example) => example.code === code);
      return renderCode(code, description, own);
    });
  const hasExamples = examples.some(({ code }) => code in codes);
  const parts = [
    `# ${title}`,
    `A part of the [error reference](../error-reference.md).${hasExamples ? ` ${ABOUT_EXAMPLES}` : ''}`,
  ];
  return [...parts, ...sections].join('\n\n');
}

function renderCode(
  code: string,
  { severity, title, help }: CodeDescription,
  examples: readonly RuleExample[],
): string {
  const text = [severity === 'warning' ? '**Warning.**' : undefined, title, help];
  const where = IN_FILES.has(code)
    ? 'Found by lint, in files.'
    : examples.length > 0
      ? 'Found by lint and at synth.'
      : 'Found at synth.';
  return [
    `## \`${code}\``,
    text.filter((part) => part !== undefined).join(' '),
    ...(examples.length === 1 ? [] : [where]),
    ...examples.flatMap((example) => renderExample(example, examples.length === 1 ? where : undefined)),
  ].join('\n\n');
}

function renderExample(example: RuleExample, where: string | undefined): string[] {
  const { title, note, wrong, right } = example;
  const parts = [title === undefined ? undefined : `**${title}.**`, classLine(example), note, where];
  return [
    parts.filter((part) => part !== undefined).join(' '),
    renderBlock('wrong', wrong),
    renderBlock('right', right),
  ];
}

/** A block of YAML; tests do not parse one whose mistake is that it is not YAML. */
function renderBlock(comment: string, text: string): string {
  const isYaml = readManifestText(text, '').problems.length === 0;
  const fence = isYaml ? '```yaml' : '```yaml no-check: shows a mistake in YAML';
  return [fence, `# ${comment}`, text.trimEnd(), '```'].join('\n');
}

const CLASSES: readonly LintClass[] = ['refused', 'fails', 'advice'];

/** The classes in the order of their weight, with the versions that they concern. */
function classLine(example: RuleExample): string {
  const byVersion = classesOf(example);
  const parts = CLASSES.flatMap((one) => {
    const versions = [...byVersion].filter(([, given]) => given === one).map(([version]) => version);
    return versions.length === 0 ? [] : [`\`${one}\`${versionsText(one, versions)}`];
  });
  return `${parts.join(', ')}.`;
}

function versionsText(one: LintClass, versions: readonly ArgoVersion[]): string {
  if (one === 'advice') return '';
  const last = versions.at(-1) ?? '';
  const list = versions.length === 1 ? last : `${versions.slice(0, -1).join(', ')} and ${last}`;
  const isInAll = versions.length === ARGO_VERSIONS.length;
  return `${one === 'refused' ? ' by' : ' in'} ${isInAll ? 'all versions' : `Argo ${list}`}`;
}

/** The classes of all examples of a code. */
export function classesOfCode(examples: readonly RuleExample[]): LintClass[] {
  const found = new Set(examples.flatMap((example) => [...classesOf(example).values()]));
  return CLASSES.filter((one) => found.has(one));
}
