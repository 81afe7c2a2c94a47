import { suggestNames } from '../../../finding';
import type { JsonNode } from '../../json';
import type { TemplateVisit } from '../../model';
import { duplicateNames, invalidFieldNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function containersOf({ template }: TemplateVisit): readonly JsonNode[] {
  return template.get('containerSet').get('containers').items;
}

function named(visit: TemplateVisit): NamedItems {
  return { items: containersOf(visit), noun: 'container' };
}

function nameOf(container: JsonNode): string {
  return container.get('name').text ?? '';
}

export const missingContainers: Rule<TemplateVisit> = {
  code: 'missing-containers',
  class: 'refused',
  needs: ['containerSet'],
  *check(visit) {
    const node = visit.template.get('containerSet');
    if (!node.exists || containersOf(visit).length > 0) return;
    yield { node, message: `The container set has no containers. Add one.` };
  },
};

export const missingContainerName: Rule<TemplateVisit> = {
  code: 'missing-name',
  class: 'refused',
  needs: ['containerSet'],
  check: (visit) => missingNames(named(visit)),
};

export const invalidContainerName: Rule<TemplateVisit> = {
  code: 'invalid-name',
  class: 'refused',
  needs: ['containerSet'],
  check: (visit) => invalidFieldNames(named(visit)),
};

export const duplicateContainer: Rule<TemplateVisit> = {
  code: 'duplicate-container',
  class: 'refused',
  needs: ['containerSet'],
  check: (visit) => duplicateNames(named(visit)),
};

export const unknownContainer: Rule<TemplateVisit> = {
  code: 'unknown-container',
  class: 'refused',
  needs: ['containerSet'],
  *check(visit) {
    const names = new Set(containersOf(visit).map(nameOf));
    for (const container of containersOf(visit)) {
      for (const node of container.get('dependencies').items) {
        const name = node.text ?? '';
        if (names.has(name)) continue;
        const hint = suggestNames(name, names, 'Remove the dependency.');
        yield { node, message: `The container set has no container '${name}'. ${hint}` };
      }
    }
  },
};

export const containerCycle: Rule<TemplateVisit> = {
  code: 'forbidden-cycle',
  class: 'refused',
  needs: ['containerSet'],
  *check(visit) {
    const dependencies = new Map(
      containersOf(visit).map((container) => [
        nameOf(container),
        container.get('dependencies').items.map((item) => item.text ?? ''),
      ]),
    );
    for (const container of containersOf(visit)) {
      if (!reaches(nameOf(container), dependencies)) continue;
      const message = `The container '${nameOf(container)}' waits for itself. Remove one of the dependencies of the cycle.`;
      yield { node: container, message };
      return;
    }
  },
};

/** Whether a container depends on itself, directly or not. */
function reaches(name: string, dependencies: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(dependencies.get(name) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(dependencies.get(next) ?? []));
  }
  return false;
}

export const missingMainContainer: Rule<TemplateVisit> = {
  code: 'missing-main-container',
  class: 'refused',
  needs: ['containerSet'],
  *check(visit) {
    const { template } = visit;
    const node = template.get('containerSet');
    if (!node.exists || containersOf(visit).some((container) => nameOf(container) === 'main')) return;
    const ports = [
      template.get('inputs').get('artifacts'),
      template.get('outputs').get('parameters'),
      template.get('outputs').get('artifacts'),
    ];
    if (ports.every(({ items }) => items.length === 0)) return;
    const message = `A container set with artifacts or outputs needs a container named 'main'. Rename the one that has their files.`;
    yield { node, message };
  },
};
