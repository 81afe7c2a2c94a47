import { parseTags } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import { callsIn } from './calls';
import { hooksIn } from './hooks';
import type { ExpressionSubject, SettingsSubject } from './subjects';
import { taggedTextsIn } from './tagged-texts';

/** The expressions of a template or a workflow. Those of a CronWorkflow are not part of its workflow. */
export function expressionsIn(owner: SettingsSubject): ExpressionSubject[] {
  const { settings } = owner;
  const subjects = (role: ExpressionSubject['role'], nodes: readonly JsonNode[]): ExpressionSubject[] =>
    nodes.flatMap((node) => {
      const text = plainText(node);
      return text === undefined ? [] : [{ ...owner, role, node, text }];
    });
  const tags = taggedTextsIn(owner).flatMap((node) =>
    expressionTagsIn(node.text ?? '').map((text) => ({ ...owner, role: 'tag' as const, node, text })),
  );
  return [
    ...subjects('condition', [
      settings.get('retryStrategy').get('expression'),
      ...hooksIn(owner).map(({ hook }) => hook.get('expression')),
    ]),
    ...subjects('value', [...outputExpressionsIn(settings), ...argumentExpressionsIn(settings)]),
    ...subjects('other', othersIn(settings)),
    ...tags,
  ];
}

/** The expressions of outputs. */
export function outputExpressionsIn(template: JsonNode): JsonNode[] {
  const outputs = template.get('outputs');
  return [
    ...outputs.get('parameters').items.map((output) => output.get('valueFrom').get('expression')),
    ...outputs.get('artifacts').items.map((artifact) => artifact.get('fromExpression')),
  ];
}

function argumentExpressionsIn(template: JsonNode): JsonNode[] {
  return callsIn(template).flatMap((call) =>
    call
      .get('arguments')
      .get('artifacts')
      .items.map((artifact) => artifact.get('fromExpression')),
  );
}

/** Fields of single types of templates, and the labels that a workflow gets. */
function othersIn(settings: JsonNode): JsonNode[] {
  return [
    settings.get('http').get('successCondition'),
    ...settings
      .get('data')
      .get('transformation')
      .items.map((step) => step.get('expression')),
    ...settings
      .get('workflowMetadata')
      .get('labelsFrom')
      .fields.map(([, label]) => label.get('expression')),
  ];
}

/** The text of an expression; undefined if it is empty, or has tags, which Argo replaces before it evaluates the rest. */
export function plainText({ text }: JsonNode): string | undefined {
  return text === undefined || text.trim() === '' || isTemplated(text) ? undefined : text;
}

function expressionTagsIn(text: string): string[] {
  if (!text.includes('{{=')) return [];
  return parseTags(text).flatMap((tag) => (tag.kind === 'expression' ? [tag.expression] : []));
}
