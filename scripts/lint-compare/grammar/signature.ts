import type { Random } from '../random';

/** The types of templates that the grammar has. */
export const TYPES = [
  'container',
  'script',
  'containerSet',
  'resource',
  'data',
  'http',
  'plugin',
  'suspend',
  'dag',
  'steps',
] as const;

export type TemplateType = (typeof TYPES)[number];

/** What other templates know of a template. */
export interface Signature {
  readonly name: string;
  readonly type: TemplateType;
  readonly parameters: readonly InputParameter[];
  readonly artifacts: readonly InputArtifact[];
  readonly outputParameters: readonly string[];
  readonly outputArtifacts: readonly string[];
  readonly isDaemon: boolean;
  readonly hasRetry: boolean;
}

export interface InputParameter {
  readonly name: string;
  readonly isOptional: boolean;
}

export interface InputArtifact {
  readonly name: string;
  readonly isOptional: boolean;
}

/** A template that may call only those after it, so that there are few cycles. */
export function randomSignature(name: string, isLast: boolean, random: Random): Signature {
  const leaf = random.oneOf(TYPES.slice(0, 8) as [TemplateType, ...TemplateType[]]);
  const simple = random.oneOf(['container', 'script'] as const);
  const graph = random.oneOf(['dag', 'steps'] as const);
  const type = isLast ? simple : random.oneOf([leaf, simple, graph, graph, graph]);
  const hasFiles = type === 'container' || type === 'script' || type === 'dag' || type === 'steps';
  return {
    name,
    type,
    parameters: subset(['message', 'count', 'mode'], 0.4, random).map((parameter) => ({
      name: parameter,
      isOptional: random.chance(0.4),
    })),
    artifacts: subset(['source', 'cache'], hasFiles ? 0.25 : 0.03, random).map((artifact) => ({
      name: artifact,
      isOptional: random.chance(0.4),
    })),
    outputParameters: subset(['digest', 'url'], type === 'suspend' || hasFiles ? 0.4 : 0.1, random),
    outputArtifacts: subset(['report', 'log'], hasFiles ? 0.3 : 0.03, random),
    isDaemon: random.chance(0.1),
    hasRetry: random.chance(0.15),
  };
}

export function subset<T>(items: readonly T[], probability: number, random: Random): T[] {
  return items.filter(() => random.chance(probability));
}
