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
import { RuleList } from './rule-list';
import type { RuleLists, RulesBySubject } from './rule-lists';
import { TEMPLATE_RULES } from './templates';
import { VARIABLE_RULES } from './variables';

export type { ClassByVersion, LintClass, Rule, RuleFinding } from './rule';
export type { RuleList } from './rule-list';
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

const selected = new Map<AdviceLevel, RulesBySubject>();

/** The rules that are checked. They are selected once, not for each manifest. */
export function rulesFor(level: AdviceLevel): RulesBySubject {
  const known = selected.get(level);
  if (known !== undefined) return known;
  const rules = select(level);
  selected.set(level, rules);
  return rules;
}

function select(level: AdviceLevel): RulesBySubject {
  const rulesOf = <Subject>(
    listOf: (folder: RuleLists) => readonly Rule<Subject>[] | undefined,
  ): RuleList<Subject> =>
    new RuleList(FOLDERS.flatMap((folder) => listOf(folder) ?? []).filter((rule) => isSelected(rule, level)));
  return {
    objects: rulesOf((folder) => folder.objects),
    templates: rulesOf((folder) => folder.templates),
    visits: rulesOf((folder) => folder.visits),
    timeouts: rulesOf((folder) => folder.timeouts),
    calls: rulesOf((folder) => folder.calls),
    references: rulesOf((folder) => folder.references),
    hookReferences: rulesOf((folder) => folder.hookReferences),
    arguments: rulesOf((folder) => folder.arguments),
    bindings: rulesOf((folder) => folder.bindings),
    variables: rulesOf((folder) => folder.variables),
    tags: rulesOf((folder) => folder.tags),
    dags: rulesOf((folder) => folder.dags),
    graphs: rulesOf((folder) => folder.graphs),
    runs: rulesOf((folder) => folder.runs),
    settings: rulesOf((folder) => folder.settings),
    expressions: rulesOf((folder) => folder.expressions),
    insertions: rulesOf((folder) => folder.insertions),
    manifests: rulesOf((folder) => folder.manifests),
    sensors: rulesOf((folder) => folder.sensors),
    eventSources: rulesOf((folder) => folder.eventSources),
  };
}

/** Whether a rule is checked. */
function isSelected(
  { class: given, isOptional = false }: Pick<Rule<never>, 'class' | 'isOptional'>,
  level: AdviceLevel,
): boolean {
  return given !== 'advice' || level === 'all' || (level === 'default' && !isOptional);
}
