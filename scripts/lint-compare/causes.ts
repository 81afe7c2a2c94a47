import { printable } from '../../lib/finding';
import type { LintFinding } from '../../lib/lint';

/** What Argo's validator names as a cause, and the codes of the findings that name the same one. */
interface Cause {
  /** Its groups are names that a finding contains. */
  readonly message: RegExp;
  readonly codes: readonly LintFinding['code'][];
}

function cause(message: RegExp, ...codes: LintFinding['code'][]): Cause {
  return { message, codes };
}

const VARIABLE_CODES: readonly LintFinding['code'][] = [
  'unknown-variable',
  'unknown-input',
  'unknown-workflow-argument',
  'unknown-global-output',
  'forbidden-task-variable',
  'forbidden-pod-variable',
  'forbidden-inline-variable',
  'unknown-task',
  'unknown-step',
  'invalid-step-order',
  'missing-dependency',
  'unknown-output',
  'unknown-task-field',
  'missing-loop',
  'unknown-item-field',
  'invalid-tag',
];

/** The first that matches counts. */
const CAUSES: readonly Cause[] = [
  cause(/unknown field "(?:.*\.)?([^".]+)"/, 'unknown-field'),
  cause(/unknown field/, 'unknown-field'),
  cause(/cannot unmarshal/, 'invalid-field-type', 'missing-quotes', 'invalid-field-value', 'unknown-field'),
  cause(/quantities must match|unable to parse quantity/, 'invalid-field-value'),
  cause(/expected exactly one key/, 'invalid-field-value'),
  cause(/parsing time|illegal base64/, 'invalid-field-value', 'invalid-field-type'),
  cause(/failed to resolve \{\{/, ...VARIABLE_CODES),
  cause(
    /failed to resolve|Cannot find end tag|failed to unmarshall JSON expression/,
    'invalid-tag',
    'unknown-variable',
  ),
  cause(/result was invalid JSON/, 'forbidden-control-character'),
  cause(/template name '(.*)' undefined/, 'unknown-template'),
  cause(/template reference (?:.*\.)?(\S+) not found/, 'unknown-template'),
  cause(
    /couldn't find (?:cluster )?workflow template "(.*?)"/,
    'unknown-workflow-template',
    'conflicting-namespaces',
  ),
  cause(/duplicate (?:Cluster)?WorkflowTemplate found: "(.*)"/, 'duplicate-object'),
  cause(/spec\.entrypoint is required/, 'missing-entrypoint'),
  cause(/resource name is required|template name is required|failed to get a template/, 'missing-template'),
  cause(/template name cannot be specified with templateRef/, 'conflicting-template-and-template-ref'),
  cause(/Templates is invalid field in spec/, 'conflicting-templates-and-reference'),
  cause(/git\.repo is required|hdfs\./, 'invalid-artifact-location'),
  cause(
    /\.value or .*\.valueFrom is required|\.value is required/,
    'missing-argument-value',
    'invalid-argument',
  ),
  cause(/name is required|must all have container name/, 'missing-name'),
  cause(/name:? '(.*?)' is invalid/s, 'invalid-name', 'invalid-metric', 'invalid-field-value'),
  cause(/globalName: /, 'invalid-name'),
  cause(/must not be more than \d+ characters/, 'invalid-name'),
  cause(
    /name '(.*)' is not unique|'(.*)' is not unique/,
    'duplicate-template',
    'duplicate-step',
    'duplicate-port',
    'duplicate-task',
    'duplicate-container',
  ),
  cause(/duplicated nodeName (.*)$/, 'duplicate-task'),
  cause(/cron schedule/, 'invalid-schedule'),
  cause(/at least one schedule/, 'missing-schedule'),
  cause(/both Spec\.Schedule and Spec\.Schedules/, 'conflicting-schedule-and-schedules'),
  cause(/'(.*)' is not a valid concurrencyPolicy/, 'unknown-concurrency-policy'),
  cause(/startingDeadlineSeconds/, 'invalid-deadline'),
  cause(/invalid timezone/, 'unknown-timezone'),
  cause(/podGC\.strategy unknown strategy '(.*)'/, 'unknown-pod-gc-strategy'),
  cause(/podGC\.labelSelector invalid/, 'invalid-selector'),
  cause(/multiple template types/, 'conflicting-template-types'),
  cause(/type is unknown|template type unspecified/, 'missing-template-type'),
  cause(/artifact location, or key is required/, 'missing-source'),
  cause(/both `from` and `fromExpression`/, 'conflicting-from-and-from-expression'),
  cause(/activeDeadlineSeconds must be/, 'invalid-deadline'),
  cause(
    /only valid for leaf templates|only valid for steps and dag|doesn't support timeout/,
    'forbidden-field',
  ),
  cause(/invalid duration format in timeout/, 'invalid-duration'),
  cause(/only one of count or end/, 'conflicting-count-and-end'),
  cause(/only one of withItems/, 'duplicate-loop'),
  cause(/inputs\.(?:parameters|artifacts)\.(\S*) (?:was not supplied|had no value)/, 'missing-argument'),
  cause(/missing dependency '(.*?)' for/, 'missing-dependency'),
  cause(/image may not be empty/, 'missing-image'),
  cause(/Artifact (?:.*) did not specify a path/, 'missing-path'),
  cause(/Directory traversal|only valid in container\/script/, 'forbidden-path'),
  cause(/\.from not valid in inputs|valueFrom only allows/, 'forbidden-source'),
  cause(/already mounted in/, 'conflicting-paths'),
  cause(/cannot begin with a digit/, 'forbidden-task-name'),
  cause(/both 'depends' and 'dependencies'/, 'conflicting-depends-and-dependencies'),
  cause(/cannot use 'continueOn'/, 'conflicting-continue-on-and-depends'),
  cause(/invalid dependency (\S+)|dependency '(.*?)' not defined/, 'unknown-task', 'unknown-container'),
  cause(/task result '(.*?)'/, 'unknown-result'),
  cause(/items-based condition/, 'forbidden-result'),
  cause(/cycle|circular/i, 'forbidden-cycle'),
  cause(/at least one task/, 'missing-tasks'),
  cause(/target '(.*?)' is not defined/, 'unknown-target'),
  cause(/Expression required/, 'missing-hook-expression'),
  cause(/metric/, 'invalid-metric'),
  cause(/missing (?:gauge|counter|histogram)\.value|invalid metric label/i, 'invalid-metric'),
  cause(/RetryPolicy/, 'unknown-retry-policy'),
  cause(/resource\.action must be one of/, 'unknown-action', 'invalid-field-value'),
  cause(/resource\.manifest or/, 'missing-manifest'),
  cause(/both `manifest` and `manifestFrom`/, 'conflicting-manifest-and-manifest-from'),
  cause(/refer to a non-exist artifact/, 'unknown-input'),
  cause(/must be a valid yaml/, 'invalid-manifest'),
  cause(/enum should contain|should be present in/, 'invalid-argument'),
  cause(/container named "main"/, 'missing-main-container'),
  cause(/must have at least one container/, 'missing-containers'),
  cause(/does not have valueFrom or value|valueFrom type unspecified/, 'missing-source'),
  cause(
    /both valueFrom and value|multiple valueFrom types|both `from` and `expression`/,
    'duplicate-output-source',
  ),
  cause(/must be specified for \w+ templates/, 'forbidden-output-source', 'missing-source'),
];

/**
 * Whether a finding names the cause that Argo names: its code is one of those of the cause, and it contains the names
 * in Argo's message. Undefined if the cause is not in the table.
 */
export function namesCause(message: string, findings: readonly LintFinding[]): boolean | undefined {
  for (const { message: pattern, codes } of CAUSES) {
    const match = pattern.exec(message);
    if (match === null) continue;
    const names = match.slice(1).filter((name: string | undefined) => name !== undefined && name !== '');
    return findings.some(
      (finding) => codes.includes(finding.code) && names.every((name) => contains(finding, name)),
    );
  }
  return undefined;
}

/** Messages have special characters as JSON has them, and the tags in place of Argo's placeholders. */
function contains({ message, path }: LintFinding, name: string): boolean {
  if (/placeholder-\d/.test(name)) return true;
  return [name, JSON.stringify(name).slice(1, -1), printable(name)].some(
    (one) => message.includes(one) || path.includes(one),
  );
}
