import type { Problem } from '../../../finding';
import type { Producer } from '../../values/reference';
import { Reference } from '../../values/reference';
import type { CallIndex } from './call-index';
import { WORDS } from './call-index';

/** The task or step that produces an argument or an output, or the artifact that it is a part of. */
export function producerOf(value: unknown): Producer | undefined {
  if (Reference.isReference(value)) return value.producer;
  return typeof value === 'object' && value !== null && 'from' in value ? producerOf(value.from) : undefined;
}

/** Finds references to a call of another template. Argo would resolve them to the call of the same name in this one. */
export function checkForeign(
  producer: Producer | undefined,
  { kind, byName, own }: CallIndex,
  path: string,
): Problem[] {
  if (producer === undefined || own.has(producer) || !byName.has(producer.name)) return [];
  return [foreignReference(kind, producer.name, path)];
}

/** The problem with a reference to a call of another template. */
function foreignReference(kind: CallIndex['kind'], name: string, path: string): Problem {
  const { place, another } = WORDS[kind];
  const message = `This refers to the ${kind} '${name}' of ${another}, but Argo would use the one of that name in ${place}. Refer to a ${kind} of ${place}.`;
  return { code: `forbidden-${kind}-reference`, message, path };
}

/** The problem with a text that seems to contain such a reference. */
export function foreignTextReference(kind: CallIndex['kind'], name: string, path: string): Problem {
  const { place, another } = WORDS[kind];
  const message = `This looks like the ${kind} '${name}' of ${another}, but Argo would use that of ${place}. Refer to a ${kind} of ${place}, or acknowledge the warning.`;
  return { code: `forbidden-${kind}-reference`, severity: 'warning', message, path };
}
