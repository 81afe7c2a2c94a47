import { parseArgs } from 'node:util';
import { imageRegistries } from '../../images/image-list';
import { LOCK_FILE } from '../../images/image-lock';
import { checkPrefix, isUnusedRegistry } from '../../images/image-mirror';
import { UsageError } from '../usage-error';

/** The arguments of `cdk8s-argo-ci images`. */
export interface ImagesArguments {
  readonly action: 'check' | 'help' | 'list' | 'resolve';
  /** The lock file, as given. */
  readonly lock: string;
  /** A prefix of all images, or the replacement of each registry. */
  readonly mirror: string | { readonly [registry: string]: string } | undefined;
  /** The hosts that are accessed without TLS. */
  readonly plainHttp: readonly string[];
}

const OPTIONS = {
  resolve: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  lock: { type: 'string', default: LOCK_FILE },
  mirror: { type: 'string', multiple: true },
  'plain-http': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Parses the arguments. */
export function parseImagesArguments(args: readonly string[]): ImagesArguments {
  const { resolve, check, lock, mirror = [], help, 'plain-http': plainHttp = [] } = parse(args);
  if (resolve && check) throw new UsageError('--check writes no file: omit --resolve.');
  if (lock === '') throw new UsageError('--lock needs the name of a file.');
  const action = help ? 'help' : resolve ? 'resolve' : check ? 'check' : 'list';
  for (const [option, values] of Object.entries({ mirror, 'plain-http': plainHttp })) {
    if (action === 'list' && values.length > 0) {
      throw new UsageError(`--${option} needs --resolve or --check.`);
    }
  }
  return { action, lock, mirror: parseMirror(mirror), plainHttp: plainHttp.map(parseHost) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw UsageError.of(error);
  }
}

function parseMirror(values: readonly string[]): ImagesArguments['mirror'] {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  if (!first.includes('=')) {
    if (others.length > 0) throw new UsageError('--mirror PREFIX replaces all registries: use it once.');
    return parsePrefix(first);
  }
  const mirror = new Map<string, string>();
  for (const value of values) {
    const [registry = '', prefix] = value.split('=', 2);
    if (prefix === undefined) throw new UsageError(`--mirror '${value}' has no registry to replace.`);
    if (isUnusedRegistry(registry)) {
      throw new UsageError(
        `--mirror: no image is in '${registry}'. The registries are ${imageRegistries().join(', ')}.`,
      );
    }
    if (mirror.has(registry)) throw new UsageError(`--mirror replaces '${registry}' twice.`);
    mirror.set(registry, parsePrefix(prefix));
  }
  return Object.fromEntries(mirror);
}

function parsePrefix(prefix: string): string {
  const wrong = checkPrefix(prefix);
  if (wrong !== undefined) throw new UsageError(`--mirror: ${wrong}.`);
  return prefix;
}

/** A host with an optional port, as URLs contain it. */
function parseHost(text: string): string {
  const url = `http://${text}`;
  if (/^[^/?#@\s]+$/.test(text) && URL.canParse(url)) return new URL(url).host;
  throw new UsageError(`--plain-http: '${text}' is not a host. Use one such as 'registry.acme.dev:5000'.`);
}
