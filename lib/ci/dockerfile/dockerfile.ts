import { posix } from 'node:path';
import type { Instruction } from './instructions';
import { parseInstructions, unquote } from './instructions';

/** What a check reads of a Dockerfile. */
export interface Dockerfile {
  readonly stages: readonly Stage[];
  /** The names that any `ARG` declares. */
  readonly args: ReadonlySet<string>;
  readonly secrets: readonly SecretMount[];
  /** What is no instruction. */
  readonly errors: readonly DockerfileError[];
}

/** A stage: what a `FROM` starts. */
export interface Stage {
  /** In lower case, since names are compared without case; undefined if it has none. */
  readonly name: string | undefined;
  /** The stages, images and contexts that it copies from, as they are written. */
  readonly sources: readonly string[];
}

/** `RUN --mount=type=secret` */
export interface SecretMount {
  /** Undefined if it contains a variable. */
  readonly id: string | undefined;
  /** Whether the instruction says that the secret may be missing. */
  readonly isOptional: boolean;
  /** The index of the stage; undefined if the instruction runs in builds that start from the image. */
  readonly stage: number | undefined;
  readonly line: number;
}

/** A line that is not a part of a Dockerfile. */
export interface DockerfileError {
  readonly line: number;
  /** The message without a line, in two sentences. */
  readonly message: string;
}

/** The instructions of BuildKit (frontend/dockerfile/command). */
const KEYWORDS = [
  ...[
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
  ],
  ...['RUN', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
];

/** Parses the stages, build args and secrets of a Dockerfile. */
export function parseDockerfile(text: string): Dockerfile {
  const stages: { name: string | undefined; sources: string[] }[] = [];
  const args = new Set<string>();
  const secrets: SecretMount[] = [];
  const errors: DockerfileError[] = [];
  for (const instruction of parseInstructions(text)) {
    const { keyword, words, line, onBuild } = instruction;
    const stage = stages.at(-1);
    const mounts = mountsOf(instruction);
    if (!KEYWORDS.includes(keyword)) {
      errors.push({
        line,
        message: `'${keyword}' is not an instruction. Use those of a Dockerfile, such as 'RUN'.`,
      });
    } else if (keyword === 'FROM') {
      const [base = '', as = '', name] = words.map((word) => unquote(word));
      const isNamed = as.toUpperCase() === 'AS' && name !== undefined;
      stages.push({ name: isNamed ? name.toLowerCase() : undefined, sources: [base] });
    } else if (keyword === 'ARG') {
      for (const word of words) args.add(unquote(word.split('=', 1)[0] ?? ''));
    } else if (stage === undefined) {
      errors.push({ line, message: `'${keyword}' is before the first stage. Start with 'FROM'.` });
    }
    const from = instruction.flags.flatMap((flag) => valueOf(flag, 'from'));
    stage?.sources.push(...from, ...mounts.flatMap((mount) => mount.get('from') ?? []));
    secrets.push(
      ...mounts
        .filter((mount) => mount.get('type') === 'secret')
        .map((mount) => ({
          id: secretId(mount),
          isOptional: mount.get('required') === 'false',
          stage: onBuild ? undefined : stages.length - 1,
          line,
        })),
    );
  }
  if (stages.length === 0) errors.push({ line: 1, message: "There is no 'FROM'. Use a Dockerfile." });
  return { stages, args, secrets, errors };
}

/** The stages that are built for a stage: those that it starts from or copies from, by their indices. */
export function stagesFor(stages: readonly Stage[], target: number): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [target];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    for (const source of stages[index]?.sources ?? []) {
      const other = findStage(stages.slice(0, index), source);
      if (other !== undefined) open.push(other);
    }
  }
  return found;
}

/** The index of the stage with a name or a number. Later stages hide earlier ones of the same name. */
export function findStage(stages: readonly Stage[], name: string): number | undefined {
  const named = stages.map((stage) => stage.name).lastIndexOf(name.toLowerCase());
  if (named >= 0) return named;
  return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : undefined;
}

function valueOf(flag: string, name: string): string[] {
  return flag.startsWith(`${name}=`) ? [flag.slice(name.length + 1)] : [];
}

/** The fields of each `--mount` (frontend/dockerfile/instructions, `parseMount`). */
function mountsOf({ keyword, flags }: Instruction): ReadonlyMap<string, string>[] {
  if (keyword !== 'RUN') return [];
  return flags
    .flatMap((flag) => valueOf(flag, 'mount'))
    .map(
      (mount) =>
        new Map(
          mount.split(',').map((field): [string, string] => {
            const [key = '', ...value] = field.split('=');
            return [key.trim().toLowerCase(), value.join('=')];
          }),
        ),
    );
}

/** The id of a secret, which is by default the name of the file (frontend/dockerfile/dockerfile2llb, `dispatchSecret`). */
function secretId(mount: ReadonlyMap<string, string>): string | undefined {
  const value = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => mount.get(key)).find((one) => one !== undefined && one !== '');
  const id =
    value('source', 'src') ?? value('id') ?? posix.basename(value('target', 'dst', 'destination') ?? '');
  return id.includes('$') || id === '' ? undefined : id;
}
