import { ADVICE } from './advice';
import { ARGUMENT_RULES } from './arguments';
import { CALL_RULES } from './calls';
import { CLUSTER_RULES } from './cluster';
import { CRON_RULES } from './cron';
import { DAG_RULES } from './dags';
import { EVENT_RULES } from './events';
import { EXPRESSION_RULES } from './expressions';
import { GRAPH_RULES } from './graphs';
import { LOCK_RULES } from './locks';
import { LOOP_RULES } from './loops';
import { OBJECT_RULES } from './objects';
import { POD_RULES } from './pods';
import { RETRY_RULES } from './retries';
import type { Rule } from './rule';
import type { RuleLists, RulesBySubject } from './rule-lists';
import { TEMPLATE_RULES } from './templates';
import { VARIABLE_RULES } from './variables';

export type { ClassByVersion, LintClass, Rule, RuleFinding } from './rule';
export type { RulesBySubject } from './rule-lists';

const FOLDERS: readonly RuleLists[] = [
  OBJECT_RULES,
  CRON_RULES,
  TEMPLATE_RULES,
  CALL_RULES,
  ARGUMENT_RULES,
  DAG_RULES,
  GRAPH_RULES,
  LOOP_RULES,
  EXPRESSION_RULES,
  VARIABLE_RULES,
  POD_RULES,
  RETRY_RULES,
  LOCK_RULES,
  CLUSTER_RULES,
  EVENT_RULES,
  ADVICE,
];

/** Which advice is given: what is likely to be a mistake or a risk, or also what is a matter of taste. */
export const ADVICE_LEVELS = ['none', 'default', 'all'] as const;

/** Which advice is given. */
export type AdviceLevel = (typeof ADVICE_LEVELS)[number];

/** The rules that are checked. */
export function rulesFor(level: AdviceLevel): RulesBySubject {
  const rulesOf = <List extends keyof RulesBySubject>(list: List): RulesBySubject[List][number][] =>
    FOLDERS.flatMap((folder): readonly RulesBySubject[List][number][] => folder[list] ?? []).filter((rule) =>
      isSelected(rule, level),
    );
  return {
    objects: rulesOf('objects'),
    templates: rulesOf('templates'),
    visits: rulesOf('visits'),
    timeouts: rulesOf('timeouts'),
    calls: rulesOf('calls'),
    references: rulesOf('references'),
    hookReferences: rulesOf('hookReferences'),
    arguments: rulesOf('arguments'),
    bindings: rulesOf('bindings'),
    variables: rulesOf('variables'),
    tags: rulesOf('tags'),
    dags: rulesOf('dags'),
    graphs: rulesOf('graphs'),
    runs: rulesOf('runs'),
    settings: rulesOf('settings'),
    expressions: rulesOf('expressions'),
    insertions: rulesOf('insertions'),
    manifests: rulesOf('manifests'),
    sensors: rulesOf('sensors'),
    eventSources: rulesOf('eventSources'),
  };
}

/** Whether a rule is checked. */
function isSelected(
  { class: given, isOptional = false }: Pick<Rule<never>, 'class' | 'isOptional'>,
  level: AdviceLevel,
): boolean {
  return given !== 'advice' || level === 'all' || (level === 'default' && !isOptional);
}
