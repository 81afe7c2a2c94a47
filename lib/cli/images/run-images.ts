import { resolve } from 'node:path';
import { printLock, resolveCommand } from '../../images/image-lock';
import type { Digests } from '../../images/image-lock';
import type { CliContext } from '../context';
import { dockerCredentials } from '../registry/docker-config';
import type { Retries } from '../registry/http';
import { RegistryClient } from '../registry/registry-client';
import { RegistryError } from '../registry/registry-error';
import type { ImagesArguments } from './arguments';
import { parseImagesArguments } from './arguments';
import { UsageError } from '../usage-error';
import { HELP } from './help';
import { printList } from './list';
import { LockFileError, readLockFile, writeLockFile } from './lock-file';
import { resolveDigests } from './resolve';

/** Runs `cdk8s-argo-ci images` and returns the exit code. */
export async function runImages(
  args: readonly string[],
  context: CliContext,
  retries?: Retries,
): Promise<number> {
  const { stdout, stderr } = context;
  try {
    const parsed = parseImagesArguments(args);
    if (parsed.action === 'help') {
      stdout.write(HELP);
      return 0;
    }
    if (parsed.action !== 'list') return await lookUp(parsed, context, retries);
    const lock = readLockFile(resolve(context.folder, parsed.lock), parsed.lock);
    stdout.write(printList(lock, parsed.lock));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      stderr.write(`${error.message}\nSee 'cdk8s-argo-ci images --help'.\n`);
      return 2;
    }
    if (!(error instanceof LockFileError) && !(error instanceof RegistryError)) throw error;
    stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Looks up all digests, and writes or checks the lock file. */
async function lookUp(args: ImagesArguments, context: CliContext, retries?: Retries): Promise<number> {
  const { action, lock: name, mirror, plainHttp } = args;
  const { folder, environment, stderr } = context;
  const path = resolve(folder, name);
  const known = readLockFile(path, name);
  const client = new RegistryClient({ credentials: dockerCredentials(environment), plainHttp, retries });
  const { digests, errors } = await resolveDigests(client, mirror, (reference, digest) => {
    stderr.write(`${reference} ${digest}${changeOf(known?.digests.get(reference), digest)}\n`);
  });
  if (errors.length > 0) {
    const count = errors.length === 1 ? 'One digest' : `${errors.length} digests`;
    const state = action === 'resolve' ? ` ${name} was not written.` : '';
    stderr.write(
      `${errors.join('\n')}\n${count} could not be looked up.${state}\n${proxyHint(errors, environment)}`,
    );
    return 1;
  }
  if (action === 'check') return check(known?.digests ?? new Map(), digests, args, context);
  const text = printLock(digests);
  if (text === known?.text) {
    stderr.write(`${name} is up to date.\n`);
    return 0;
  }
  writeLockFile(path, name, text);
  stderr.write(`Wrote ${name}.\n`);
  return 0;
}

/** Node ignores the usual proxy variables unless `NODE_USE_ENV_PROXY` is set. */
function proxyHint(errors: readonly string[], environment: NodeJS.ProcessEnv): string {
  const { HTTPS_PROXY, https_proxy: lowerCase, NODE_USE_ENV_PROXY } = environment;
  const isUnused = (HTTPS_PROXY ?? lowerCase) !== undefined && NODE_USE_ENV_PROXY === undefined;
  if (!isUnused || !errors.some((error) => error.includes('cannot be reached'))) return '';
  return 'HTTPS_PROXY is set: to use it, set NODE_USE_ENV_PROXY=1 too (Node 22.21, 24, or later).\n';
}

/** A tag that refers to another image than before needs attention. */
function changeOf(before: string | undefined, digest: string): string {
  if (before === digest) return '';
  return before === undefined ? ' (new)' : ` (changed, was ${before})`;
}

/** Compares a lock file with the digests in the registries. */
function check(
  locked: Digests,
  found: Digests,
  { lock: name }: ImagesArguments,
  { stderr }: CliContext,
): number {
  const references = [...new Set([...locked.keys(), ...found.keys()])].sort();
  const differences = references.flatMap((reference) => {
    const before = locked.get(reference);
    const digest = found.get(reference);
    if (before === digest) return [];
    if (digest === undefined) return `${reference}: this version does not use it`;
    if (before === undefined) return `${reference}: not in ${name}`;
    return `${reference}: ${name} has ${before}, the registry has ${digest}`;
  });
  if (differences.length === 0) {
    stderr.write(`${name} is up to date.\n`);
    return 0;
  }
  stderr.write(`${differences.join('\n')}\n${name} is out of date. Run '${resolveCommand(name)}'.\n`);
  return 1;
}
