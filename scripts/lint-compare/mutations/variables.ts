import { replace, slotsIn, textOf } from '../json';
import type { Json, JsonObject, Slot } from '../json';
import type { Random } from '../random';
import type { Mutation, Mutations } from './mutation';

/** Variables of every namespace, with names that exist in many manifests. */
const VARIABLES: readonly [string, ...string[]] = [
  'inputs.parameters.message',
  'inputs.parameters.NAME',
  'inputs.parameters',
  'inputs.artifacts.NAME.path',
  'inputs.artifacts.NAME',
  'outputs.parameters.NAME.path',
  'outputs.artifacts.NAME.path',
  'outputs.result',
  'steps.NAME.outputs.result',
  'steps.NAME.outputs.parameters.NAME',
  'steps.NAME.outputs.parameters',
  'steps.NAME.outputs.artifacts.NAME',
  'steps.NAME.status',
  'steps.NAME.exitCode',
  'steps.NAME.id',
  'steps.NAME.ip',
  'steps.NAME.startedAt',
  'steps.NAME.hostNodeName',
  'steps.name',
  'tasks.NAME.outputs.result',
  'tasks.NAME.outputs.parameters.NAME',
  'tasks.NAME.outputs.parameters',
  'tasks.NAME.outputs.artifacts.NAME',
  'tasks.NAME.status',
  'tasks.NAME.exitCode',
  'tasks.NAME.id',
  'tasks.NAME.ip',
  'tasks.NAME.finishedAt',
  'tasks.name',
  'node.name',
  'item',
  'item.NAME',
  'item.[0]',
  'pod.name',
  'pod.namex',
  'retries',
  'lastRetry.exitCode',
  'lastRetry.status',
  'lastRetry.message',
  'duration',
  'status',
  'exitCode',
  'resourcesDuration.cpu',
  'workflow.name',
  'workflow.namespace',
  'workflow.mainEntrypoint',
  'workflow.serviceAccountName',
  'workflow.uid',
  'workflow.parameters',
  'workflow.parameters.json',
  'workflow.parameters.message',
  'workflow.parameters.NAME',
  'workflow.annotations',
  'workflow.annotations.json',
  'workflow.annotations.NAME',
  'workflow.labels',
  'workflow.labels.json',
  'workflow.labels.NAME',
  'workflow.creationTimestamp',
  'workflow.creationTimestamp.RFC3339',
  'workflow.creationTimestamp.%Y',
  'workflow.scheduledTime',
  'workflow.duration',
  'workflow.priority',
  'workflow.status',
  'workflow.failures',
  'workflow.outputs.parameters.NAME',
  'workflow.outputs.artifacts.NAME',
  'cronworkflow.name',
  'other.thing',
  '',
];

/** A variable of a random namespace, with names of the manifests. */
export function randomVariable(manifests: Json[], random: Random): string {
  const names = slotsIn(manifests)
    .filter(({ key, value }) => key === 'name' && typeof value === 'string')
    .map(({ value }) => textOf(value));
  return random.oneOf(VARIABLES).replaceAll('NAME', () => random.maybeOneOf(names) ?? 'x');
}

function stringsIn(manifests: Json[]): Slot[] {
  return slotsIn(manifests).filter(({ value }) => typeof value === 'string');
}

function insert(text: string, inserted: string, random: Random): string {
  const at = random.below(text.length + 1);
  return random.oneOf([
    inserted,
    `${text}${inserted}`,
    `${inserted}${text}`,
    `${text.slice(0, at)}${inserted}${text.slice(at)}`,
  ]);
}

/** A mutation of the variable in a simple tag. */
function ofSegments(change: (segments: string[], random: Random) => void): Mutation {
  return (manifests, random) => {
    const slot = random.maybeOneOf(stringsIn(manifests).filter(({ value }) => textOf(value).includes('{{')));
    if (slot === undefined) return false;
    const text = textOf(slot.value);
    const tags = [...text.matchAll(/\{\{([^={}][^{}]*)\}\}/g)];
    const tag = random.maybeOneOf(tags);
    if (tag === undefined) return false;
    const segments = (tag[1] ?? '').split('.');
    change(segments, random);
    replace(
      slot,
      `${text.slice(0, tag.index)}{{${segments.join('.')}}}${text.slice(tag.index + tag[0].length)}`,
    );
    return true;
  };
}

/** Mutations of tags and the variables in them. */
export const VARIABLE: Mutations = {
  'misspell a segment of a variable': ofSegments((segments, random) => {
    const index = random.below(segments.length);
    const segment = segments[index] ?? '';
    segments[index] = random.oneOf([`${segment}s`, segment.slice(0, -1), `x${segment}`, ` ${segment} `, '']);
  }),

  'remove a segment of a variable': ofSegments((segments, random) => {
    segments.splice(random.below(segments.length), 1);
  }),

  'add a segment to a variable': ofSegments((segments, random) => {
    const added = random.oneOf(['path', 'outputs', 'json', 'x', 'parameters']);
    segments.splice(random.below(segments.length + 1), 0, added);
  }),

  'insert a tag': (manifests, random) => {
    const slot = random.maybeOneOf(stringsIn(manifests));
    if (slot === undefined) return false;
    const tag = `{{${randomVariable(manifests, random)}}}`;
    replace(slot, insert(textOf(slot.value), tag, random));
    return true;
  },

  'insert the name of another item into a variable': (manifests, random) => {
    const slot = random.maybeOneOf(stringsIn(manifests).filter(({ value }) => textOf(value).includes('{{')));
    if (slot === undefined) return false;
    const text = textOf(slot.value).replace(
      /\{\{[^{}=]*\}\}/,
      () => `{{${randomVariable(manifests, random)}}}`,
    );
    replace(slot, text);
    return true;
  },

  'insert braces': (manifests, random) => {
    const slot = random.maybeOneOf(stringsIn(manifests));
    if (slot === undefined) return false;
    const variable = randomVariable(manifests, random);
    const braces = random.oneOf([
      '{{',
      '}}',
      '{{ ',
      `{{${variable}`,
      `${variable}}}`,
      `{{ {{${variable}}} }}`,
      `{{tasks.{{${variable}}}.status}}`,
      `{{=${variable}}}`,
      `{{=${variable}`,
      `{{= 1 + 1 }}`,
      `{{=sprig.upper('a')}}`,
      `{{ =${variable}}}`,
      `{{${variable} }}`,
      `{{{${variable}}}}`,
      `{{"${variable}"}}`,
      `{{${variable}\n}}`,
    ]);
    replace(slot, insert(textOf(slot.value), braces, random));
    return true;
  },

  'compute a text': (manifests, random) => {
    const slot = random.maybeOneOf(
      stringsIn(manifests).filter(({ value }) => /^[\w -]+$/.test(textOf(value))),
    );
    if (slot === undefined) return false;
    const text = textOf(slot.value);
    const at = random.below(text.length + 1);
    const variable = randomVariable(manifests, random);
    const expression = random.oneOf([
      `'${text.slice(0, at)}' + '${text.slice(at)}'`,
      `true ? '${text}' : 'x'`,
      `lower('${text.toUpperCase()}')`,
      `['x', '${text}'][${random.oneOf(['0', '1', '-1'])}]`,
      `sprig.replace('x', '', '${text.slice(0, at)}x${text.slice(at)}')`,
      `split('${text}-x', '-')[0]`,
      `${variable} == 'x' ? 'x' : '${text}'`,
      `'${text}' + ${variable}`,
      `len('${text}') - 1`,
      `asInt('${String(at)}') + 1`,
    ]);
    replace(slot, `{{=${expression}}}`);
    return true;
  },

  'insert a tag into the name of a field': (manifests, random) => {
    const slot = random.maybeOneOf(
      slotsIn(manifests).filter(({ path }) =>
        ['labels', 'annotations', 'matchLabels', 'nodeSelector', 'withItems'].includes(path.at(-2) ?? ''),
      ),
    );
    if (slot === undefined || Array.isArray(slot.parent)) return false;
    const parent: JsonObject = slot.parent;
    parent[`{{${randomVariable(manifests, random)}}}`] = slot.value;
    return true;
  },

  'insert odd characters': (manifests, random) => {
    const slot = random.maybeOneOf(stringsIn(manifests));
    if (slot === undefined) return false;
    const odd = random.oneOf([
      '\n',
      '\t',
      '"',
      '\\',
      '\u0001',
      '\u007f',
      'é',
      '😀',
      '<',
      '&',
      '\u2028',
      '..',
    ]);
    replace(slot, insert(textOf(slot.value), odd, random));
    return true;
  },
};
