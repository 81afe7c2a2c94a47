import { suggestNames } from '../../../finding/suggest-names';
import type { JsonNode } from '../../json';
import type { SensorSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** Names of dependencies, which `&&`, `||` and parentheses connect. */
const NAME = /[\w-]+/g;

/**
 * Conditions of triggers with dependencies that the Sensor does not have. The trigger then never starts
 * (pkg/sensors/listener.go, `getDependencyExpression`).
 */
export const conditions: Rule<SensorSubject> = {
  code: 'unknown-event-dependency',
  class: 'fails',
  *check({ sensor: { dependencies, triggers } }) {
    const known = namesOf(dependencies);
    for (const { template } of triggers) {
      const node = template.get('conditions');
      for (const [name] of (node.text ?? '').matchAll(NAME))
        if (!hasName(known, name)) yield unknown(node, name, known);
    }
  },
};

/** Conditions with other operators, which the Sensor reports only in its log. */
export const invalidConditions: Rule<SensorSubject> = {
  code: 'invalid-trigger',
  class: 'fails',
  *check({ sensor: { triggers } }) {
    for (const { template } of triggers) {
      const node = template.get('conditions');
      const text = node.text ?? '';
      if (text === '' || isExpression(text)) continue;
      yield { node, message: `'${text}' is not a condition. Connect dependencies with && and ||.` };
    }
  },
};

function isExpression(text: string): boolean {
  let rest = text.replace(/\s*(&&|\|\||[()])\s*/g, '$1').trim();
  rest = rest.replace(NAME, 'x');
  // Each step replaces a part by a name, until one is left.
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\(x\)/g, 'x').replace(/x(?:&&|\|\|)x/g, 'x');
  }
  return rest === 'x';
}

/** Values of dependencies that the Sensor does not have: the parameter is never set (`ResolveParamValue`). */
export const parameterSource: Rule<SensorSubject> = {
  code: 'unknown-event-dependency',
  class: 'fails',
  *check({ sensor: { dependencies, triggers } }) {
    const known = namesOf(dependencies);
    for (const { node: trigger, template } of triggers) {
      const used = (template.get('conditions').text ?? '').match(NAME);
      for (const parameter of parametersOf(trigger, template)) {
        const node = parameter.get('src').get('dependencyName');
        const name = node.text ?? '';
        if (name === '') continue;
        if (!known.includes(name)) yield unknown(node, name, known);
        else if (used !== null && !hasName(used, name))
          yield {
            node,
            message: `The conditions of the trigger do not contain '${name}', so it gets no value. Use one of their dependencies.`,
          };
      }
    }
  },
};

/** Parameters that the controller does not accept. */
export const invalidParameter: Rule<SensorSubject> = {
  code: 'invalid-trigger',
  class: 'fails',
  *check({ sensor: { triggers } }) {
    for (const { node: trigger, template } of triggers) {
      for (const parameter of parametersOf(trigger, template)) {
        if ((parameter.get('src').get('dependencyName').text ?? '') === '')
          yield { node: parameter, message: `The parameter has no source. Set 'src.dependencyName'.` };
        if ((parameter.get('dest').text ?? '') === '')
          yield { node: parameter, message: `The parameter has no destination. Set 'dest'.` };
        const operation = parameter.get('operation');
        if (!['', 'append', 'overwrite', 'prepend'].includes(operation.text ?? ''))
          yield {
            node: operation,
            message: `'${operation.text ?? ''}' is not an operation of parameters. Use append, overwrite or prepend.`,
          };
      }
    }
  },
};

/** The parameters of a trigger, of its body, and of the payload that it sends. */
export function parametersOf(trigger: JsonNode, template: JsonNode): JsonNode[] {
  const bodies = template.fields.map(([, body]) => body);
  return [trigger, ...bodies].flatMap((one) => [...one.get('parameters').items, ...one.get('payload').items]);
}

function namesOf(dependencies: readonly JsonNode[]): string[] {
  return dependencies.map((dependency) => dependency.get('name').text ?? '');
}

/** In conditions, `-` and `_` are the same. */
function hasName(known: readonly string[], name: string): boolean {
  const plain = (text: string): string => text.replaceAll('-', '_');
  return known.some((one) => plain(one) === plain(name));
}

function unknown(node: JsonNode, name: string, known: readonly string[]): RuleFinding {
  const remedy = suggestNames(name, known, `Add it to 'dependencies'.`);
  return { node, message: `The Sensor has no dependency '${name}'. ${remedy}` };
}
