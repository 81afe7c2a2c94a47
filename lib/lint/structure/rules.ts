import type { StructureCode } from './problem';

/** A rule that an object or a list breaks. */
export interface BrokenRule {
  readonly code: StructureCode;
  readonly message: string;
  /** The path from the object or list to the field. */
  readonly path: readonly (string | number)[];
}

interface Object {
  readonly [field: string]: unknown;
}

type Rule = (value: unknown) => BrokenRule[];

const LOCATIONS = ['s3', 'git', 'http', 'artifactory', 'hdfs', 'raw', 'oss', 'gcs', 'azure', 'plugin'];

const TEMPLATE_TYPES = [
  'container',
  'script',
  'dag',
  'steps',
  'resource',
  'suspend',
  'containerSet',
  'data',
  'http',
  'plugin',
];

/** The CEL rules of Argo's CustomResourceDefinitions. The API server ignores fields that are null. */
export const RULES: { readonly [name: string]: Rule } = {
  oneLocation: atMostOne(LOCATIONS, 'An artifact has at most one location'),
  countOrEnd: atMostOne(['count', 'end'], 'A sequence has a count or an end'),
  manifestOrManifestFrom: atMostOne(
    ['manifest', 'manifestFrom'],
    'A resource template has a manifest or takes it from an artifact',
  ),
  dependsOrDependencies: atMostOne(
    ['depends', 'dependencies'],
    "The dependencies of a task are in 'depends' or in 'dependencies'",
  ),
  dependsOrContinueOn: ofObject((task) =>
    has(task, 'depends') && has(task, 'continueOn')
      ? conflict(
          'continueOn',
          "'continueOn' cannot be used together with 'depends'. Use an expression such as 'a.Succeeded || a.Failed' in the 'depends' of the tasks that follow.",
        )
      : [],
  ),
  taskNameWithoutDigit: ofObject(({ name, ...task }) =>
    (has(task, 'depends') || has(task, 'dependencies')) && typeof name === 'string' && /^\d/.test(name)
      ? [
          {
            code: 'invalid-field-value',
            message: `The name of a task with dependencies cannot start with a digit, but is '${name}'. Start it with a letter.`,
            path: ['name'],
          },
        ]
      : [],
  ),
  realtimeGauge: ofObject(({ realtime, value }) =>
    realtime === true && typeof value === 'string' && value.includes('resourcesDuration.')
      ? conflict('realtime', "A gauge with 'resourcesDuration' cannot be in real time. Remove 'realtime'.")
      : [],
  ),
  oneTemplateType: ofEach(atMostOne(TEMPLATE_TYPES, 'A template has at most one type')),
  timeoutOfLeaf: ofEach(
    ofObject((template) =>
      has(template, 'timeout') && template.timeout !== '' ? groupConflict(template, 'timeout') : [],
    ),
  ),
  deadlineOfLeaf: ofEach(
    ofObject((template) =>
      has(template, 'activeDeadlineSeconds') ? groupConflict(template, 'activeDeadlineSeconds') : [],
    ),
  ),
};

function has(object: Object, field: string): boolean {
  return object[field] !== undefined && object[field] !== null;
}

function ofObject(check: (object: Object) => BrokenRule[]): Rule {
  return (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? check(value as { readonly [field: string]: unknown })
      : [];
}

function ofEach(rule: Rule): Rule {
  return (value) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown, index) =>
          rule(item).map((broken) => ({ ...broken, path: [index, ...broken.path] })),
        )
      : [];
}

function atMostOne(fields: readonly string[], sentence: string): Rule {
  return ofObject((object) => {
    const [first, ...others] = fields.filter((field) => has(object, field));
    if (first === undefined || others.length === 0) return [];
    const found = [first, ...others].map((field) => `'${field}'`);
    const last = found.pop() ?? '';
    const message = `${sentence}, but ${found.join(', ')} and ${last} are set. Remove all but one.`;
    return conflict(others[0] ?? first, message);
  });
}

function groupConflict(template: Object, field: string): BrokenRule[] {
  const type = ['steps', 'dag'].find((one) => has(template, one));
  if (type === undefined) return [];
  return conflict(
    field,
    `'${field}' cannot be used with '${type}'. Set it in the templates of the ${type === 'dag' ? 'tasks' : 'steps'}, or set 'activeDeadlineSeconds' of the workflow.`,
  );
}

function conflict(field: string, message: string): BrokenRule[] {
  return [{ code: 'conflicting-fields', message, path: [field] }];
}
