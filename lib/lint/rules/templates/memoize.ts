import { replaceTags } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Argo's controller panics without a ConfigMap (workflow/controller/operator.go, `executeTemplate`), and cannot read one
 * without a name (k8s.io/client-go, `Request.Name`: "resource name may not be empty").
 */
export const missingCache: Rule<SettingsSubject> = {
  code: 'missing-cache',
  class: 'fails',
  needs: ['memoize'],
  *check({ settings }) {
    const memoize = settings.get('memoize');
    const name = memoize.get('cache').get('configMap').get('name');
    if (!memoize.exists || (name.text ?? '') !== '') return;
    const message = `'memoize' has no ConfigMap for its results. Set 'cache.configMap.name'; Argo creates it.`;
    yield { node: memoize, message };
  },
};

/** The keys of a cache (workflow/controller/cache/cache.go, `cacheKeyRegex`). */
const KEY = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;

/** "invalid cache key" */
export const cacheKey: Rule<SettingsSubject> = {
  code: 'invalid-cache-key',
  class: 'fails',
  needs: ['memoize'],
  *check({ settings }) {
    const memoize = settings.get('memoize');
    const node = memoize.get('key');
    const text = node.text ?? '';
    // A variable can have any value; the rest has to fit.
    if (!memoize.exists || KEY.test(replaceTags(text, 'a'))) return;
    const message =
      text === ''
        ? `'memoize' has no key. Set one from the inputs, such as 'build-{{inputs.parameters.revision}}'.`
        : `The key '${text}' is not one of a cache. Use letters, digits and '-', with a letter or digit at the start.`;
    yield { node: node.exists ? node : memoize, message };
  },
};

/**
 * Two templates with the same key in the same cache: Argo runs one of them only, and gives its outputs to the other, so that
 * what uses an output that only the other has waits without an end (workflow/controller/operator.go, `executeTemplate`).
 * Templates with the same outputs can be two ways to get the same result.
 */
export const duplicateCacheKey: Rule<SettingsSubject> = {
  code: 'duplicate-cache-key',
  class: 'fails',
  *check({ kind, settings, runs }) {
    if (kind !== 'workflow') return;
    const inherited = settings.get('templateDefaults').get('memoize');
    const firsts = new Map<string, JsonNode>();
    const reported = new Set<JsonNode>();
    for (const { template } of runs) {
      const own = template.get('memoize');
      const memoize = own.exists ? own : inherited;
      const key = memoize.get('key').text ?? '';
      const cache = memoize.get('cache').get('configMap').get('name').text ?? '';
      if (key === '' || isTemplated(key) || isTemplated(cache) || reported.has(memoize)) continue;
      const first = firsts.get(`${cache}/${key}`) ?? template;
      firsts.set(`${cache}/${key}`, first);
      if (first === template || haveSameOutputs(first, template)) continue;
      reported.add(memoize);
      const message = `'${nameOf(first)}' and '${nameOf(template)}' have the same key '${key}' in the same cache, so that Argo runs only one of them. Use different keys.`;
      yield { node: memoize.get('key'), message };
    }
  },
};

function haveSameOutputs(one: JsonNode, other: JsonNode): boolean {
  const outputs = outputsOf(one);
  return outputs !== '' && outputs === outputsOf(other);
}

/** The kinds and names of the outputs of a template. */
function outputsOf(template: JsonNode): string {
  const outputs = template.get('outputs');
  const names = (kind: string): string[] =>
    outputs.get(kind).items.map((output) => `${kind}/${nameOf(output)}`);
  return [...names('parameters'), ...names('artifacts')].sort().join();
}

function nameOf(node: JsonNode): string {
  return node.get('name').text ?? '';
}

const TYPE = 'workflows.argoproj.io/configmap-type';

/** "memoization configmap doesn't have label … = Cache, refusing to use it" (configmap_cache.go, `validateConfigmap`). */
export const cacheLabel: Rule<SettingsSubject> = {
  code: 'missing-label',
  class: 'fails',
  needs: ['memoize'],
  *check({ settings, object, world }) {
    const node = settings.get('memoize').get('cache').get('configMap').get('name');
    const name = node.text ?? '';
    const label = world
      .findOther('ConfigMap', name, object.namespace)
      ?.get('metadata')
      .get('labels')
      .get(TYPE);
    if (label === undefined || label.text === 'Cache') return;
    const message = `The ConfigMap '${name}' is not a cache. Add the label '${TYPE}: Cache' to it, or remove it: Argo creates it.`;
    yield { node, message };
  },
};
