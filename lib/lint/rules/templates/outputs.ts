import type { JsonNode } from '../../json';
import { hasTag } from '../../model';
import type { TemplateVisit } from '../../model';
import { withArticle } from './type-names';
import { isPortName } from '../names';
import type { Rule } from '../rule';

/** The sources of an output parameter, of which it has one. */
const SOURCES = ['path', 'jqFilter', 'jsonPath', 'parameter', 'expression', 'supplied'];

/** The sources that a type of template has; others have any. */
const SOURCES_BY_TYPE: { readonly [type: string]: readonly string[] } = {
  container: ['path'],
  containerSet: ['path'],
  script: ['path'],
  resource: ['jqFilter', 'jsonPath'],
  dag: ['parameter', 'expression'],
  steps: ['parameter', 'expression'],
};

function parametersOf({ template }: TemplateVisit): readonly JsonNode[] {
  return template.get('outputs').get('parameters').items;
}

function sourcesOf(parameter: JsonNode): string[] {
  const from = parameter.get('valueFrom');
  return SOURCES.filter((field) => from.get(field).exists && from.get(field).value !== '');
}

function nameOf(output: JsonNode): string {
  return output.get('name').text ?? '';
}

export const missingOutputSource: Rule<TemplateVisit> = {
  code: 'missing-source',
  class: 'refused',
  needs: ['outputs'],
  *check(visit) {
    for (const node of parametersOf(visit)) {
      if (node.get('value').exists || sourcesOf(node).length > 0) continue;
      const fields = SOURCES_BY_TYPE[visit.type] ?? SOURCES;
      const names = fields.map((field) => `'valueFrom.${field}'`).join(' or ');
      yield { node, message: `The output parameter '${nameOf(node)}' has no source. Set ${names}.` };
    }
  },
};

export const duplicateOutputSource: Rule<TemplateVisit> = {
  code: 'duplicate-output-source',
  class: 'refused',
  needs: ['outputs'],
  *check(visit) {
    for (const parameter of parametersOf(visit)) {
      const from = parameter.get('valueFrom');
      const sources = sourcesOf(parameter);
      const [first = 'valueFrom', second] = parameter.get('value').exists ? ['value', ...sources] : sources;
      if (parameter.get('value').exists ? !from.exists : second === undefined) continue;
      const message = `The output parameter '${nameOf(parameter)}' has both '${first}' and '${second ?? 'valueFrom'}'. Remove one of them.`;
      yield { node: second === undefined ? from : from.get(second), message };
    }
  },
};

export const wrongOutputSource: Rule<TemplateVisit> = {
  code: 'forbidden-output-source',
  class: 'refused',
  needs: ['outputs'],
  *check(visit) {
    const allowed = SOURCES_BY_TYPE[visit.type];
    if (allowed === undefined) return;
    for (const parameter of parametersOf(visit)) {
      const [source, ...others] = sourcesOf(parameter);
      if (source === undefined || others.length > 0 || allowed.includes(source)) continue;
      const names = allowed.map((field) => `'${field}'`).join(' or ');
      const message = `${withArticle(visit.type)} template cannot have outputs with 'valueFrom.${source}'. Use ${names}.`;
      yield { node: parameter.get('valueFrom').get(source), message };
    }
  },
};

export const globalName: Rule<TemplateVisit> = {
  code: 'invalid-name',
  class: 'refused',
  needs: ['outputs'],
  *check(visit) {
    const outputs = [...parametersOf(visit), ...visit.template.get('outputs').get('artifacts').items];
    for (const output of outputs) {
      const node = output.get('globalName');
      const name = node.text ?? '';
      if (name === '' || hasTag(name) || isPortName(name)) continue;
      yield {
        node,
        message: `'${name}' is not a valid name for a global output. Use letters, digits, '-' and '_'.`,
      };
    }
  },
};
