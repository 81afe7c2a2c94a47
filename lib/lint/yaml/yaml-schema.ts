import type { ParseOptions, DocumentOptions, ScalarTag, SchemaOptions } from 'yaml';
import { scalarOf } from './scalar';

/** Plain scalars of all types. `yaml` does not use it for quoted scalars. */
const plain: ScalarTag = { tag: 'tag:yaml.org,2002:plain', default: true, test: /^/, resolve: scalarOf };

/** An explicit type: `!!int "5"`. */
function explicitType(kind: string, matches: (value: unknown) => boolean): ScalarTag {
  return {
    tag: `tag:yaml.org,2002:${kind}`,
    default: false,
    resolve: (text, onError) => {
      const value = scalarOf(text);
      if (!matches(value)) onError(`'${text}' is not a valid ${kind}.`);
      return value;
    },
  };
}

const isNumber = (value: unknown): boolean => typeof value === 'number' || typeof value === 'bigint';

const binary: ScalarTag = {
  tag: 'tag:yaml.org,2002:binary',
  default: false,
  resolve: (text, onError) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64'));
    } catch {
      onError('Binary data cannot be part of a manifest: Kubernetes expects it in Base64.');
      return text;
    }
  },
};

/** Options with which `yaml` reads a file as Kubernetes does. Duplicate keys are found later, when keys are strings. */
export const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: [
    plain,
    binary,
    explicitType('null', (value) => value === null),
    explicitType('bool', (value) => typeof value === 'boolean'),
    explicitType('int', isNumber),
    explicitType('float', isNumber),
  ],
  resolveKnownTags: false,
  uniqueKeys: false,
  merge: true,
  prettyErrors: false,
  logLevel: 'silent',
};
