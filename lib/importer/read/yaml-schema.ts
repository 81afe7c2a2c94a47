import type { ParseOptions, DocumentOptions, ScalarTag, SchemaOptions } from 'yaml';
import { scalarOf } from './scalar';

/** Plain scalars of all kinds; `yaml` asks it for none that has quotes. */
const plain: ScalarTag = { tag: 'tag:yaml.org,2002:plain', default: true, test: /^/, resolve: scalarOf };

/** A kind that the author names: `!!int "5"`. */
function named(kind: string, matches: (value: unknown) => boolean): ScalarTag {
  return {
    tag: `tag:yaml.org,2002:${kind}`,
    default: false,
    resolve: (text, onError) => {
      const value = scalarOf(text);
      if (!matches(value)) onError(`'${text}' is no ${kind}.`);
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
      onError('Binary data that is no text has no place in a manifest: Kubernetes wants it in Base64.');
      return text;
    }
  },
};

/** How `yaml` reads a file as Kubernetes does. Keys are compared later, when it is known what texts they become. */
export const READING: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: [
    plain,
    binary,
    named('null', (value) => value === null),
    named('bool', (value) => typeof value === 'boolean'),
    named('int', isNumber),
    named('float', isNumber),
  ],
  resolveKnownTags: false,
  uniqueKeys: false,
  merge: true,
  prettyErrors: false,
  logLevel: 'silent',
};
