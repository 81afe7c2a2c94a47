import { suggestNames } from '../finding';
import { ARGO_VERSIONS } from './argo-version';
import { ADVICE_LEVELS } from './rules';

/** What is wrong with an option. */
export interface OptionProblem {
  /** The option; undefined for all of them. */
  readonly path?: string;
  readonly message: string;
}

const CHOICES = {
  argo: ARGO_VERSIONS,
  advice: ADVICE_LEVELS,
  missingTemplates: ['report', 'ignore'],
  unsetNamespaces: ['separate', 'any'],
} as const;

const LISTS = ['known', 'existing'] as const;

const NAMES: readonly string[] = [...Object.keys(CHOICES), ...LISTS];

/**
 * Finds options with which nothing would be checked, or not what is meant. The compiler does so too, but not in plain
 * JavaScript, nor in `cdk8s.yaml`, where `argo: 4.0` is a number.
 */
export function checkOptions(options: unknown): OptionProblem[] {
  if (typeof options !== 'object' || options === null)
    return [{ message: `The options are ${quote(options)}. Pass an object, or omit them.` }];
  return Object.entries(options).flatMap(([path, value]: [string, unknown]) => {
    const message = value === undefined ? undefined : checkOption(path, value);
    return message === undefined ? [] : [{ path, message }];
  });
}

function checkOption(name: string, value: unknown): string | undefined {
  if (isChoice(name)) return checkChoice(value, CHOICES[name]);
  if (!NAMES.includes(name)) return `There is no option '${name}'. ${suggestNames(name, NAMES, '')}`;
  if (!Array.isArray(value)) return `${quote(value)} is not a list. Use a list of objects.`;
  return name === 'existing' ? value.map(checkExisting).find((message) => message !== undefined) : undefined;
}

function isChoice(name: string): name is keyof typeof CHOICES {
  return Object.hasOwn(CHOICES, name);
}

function checkChoice(value: unknown, choices: readonly string[]): string | undefined {
  if (typeof value === 'string' && choices.includes(value)) return undefined;
  const known = choices.map((choice) => `'${choice}'`);
  const list = `${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}`;
  return `${quote(value)} is not one of the values. Use ${list}.`;
}

function checkExisting(object: unknown): string | undefined {
  const isNamed =
    typeof object === 'object' &&
    object !== null &&
    ['kind', 'name'].every((key) => typeof Reflect.get(object, key) === 'string');
  return isNamed ? undefined : `An existing object has no 'kind' or no 'name'. Set both.`;
}

/** A value as a program in JavaScript or YAML writes it: `'3.6'`, `4`, `null`. */
function quote(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' && value !== null ? 'An object' : String(value);
}
