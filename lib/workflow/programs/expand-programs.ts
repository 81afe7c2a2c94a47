import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { Templated } from '../values/templated';
import { environmentNames } from './environment-names';
import { Program } from './program';

/** The fields of a container, whose command can be a program. */
export interface WithCommand {
  /**
   * The command; not run in a shell. A program such as `` sh`npm test` `` is rendered as the command that runs it, with
   * its values as environment variables.
   *
   * @default - the entrypoint of the image
   */
  readonly command?: Templated<NonNullable<argo.Container['command']>> | Program;

  /**
   * The environment variables. Those of a program precede them.
   *
   * @default - none
   */
  readonly env?: Templated<NonNullable<argo.Container['env']>>;
}

/** The fields of a script, whose source can be a program. */
export interface WithSource {
  /**
   * The text of the script, or a program such as `` python`print(${inputs.x})` ``.
   *
   * @default - an empty script
   */
  readonly source?: Templated<string> | Program;

  /**
   * The command, which gets the path of the script as its last argument.
   *
   * @default - the interpreter, if `source` is a program
   */
  readonly command?: Templated<NonNullable<argo.ScriptTemplate['command']>>;

  /**
   * The environment variables. Those of a program precede them.
   *
   * @default - none
   */
  readonly env?: Templated<NonNullable<argo.ScriptTemplate['env']>>;
}

/** Renders a program in place of a command. */
export function expandCommand<C extends WithCommand>(container: C): Expanded<C> {
  const { command, ...others } = container;
  if (!Program.isProgram(command)) return { ...others, ...(command !== undefined && { command }) };
  const { text, env } = renderProgram(command, container.env);
  return { ...others, command: [...command.interpreter.command, text], ...env };
}

/** A container without a program. */
type Expanded<C> = Omit<C, 'command'> & Pick<Templated<argo.Container>, 'command' | 'env'>;

/** Renders the programs of several containers. */
export function expandCommands<C extends WithCommand>(containers: readonly C[]): readonly Expanded<C>[] {
  return hasNoProgram(containers) ? containers : containers.map(expandCommand);
}

/** Whether no container has a program. A list that cdk8s resolves later has none. */
function hasNoProgram<C extends WithCommand>(
  containers: readonly C[],
): containers is readonly (C & Expanded<C>)[] {
  return !Array.isArray(containers) || !containers.some(({ command }: C) => Program.isProgram(command));
}

/** Renders a program in place of a source. */
export function expandSource<S extends WithSource>(
  script: S,
): Omit<S, 'command' | 'source'> & Pick<Templated<argo.ScriptTemplate>, 'command' | 'env' | 'source'> {
  const { source, command, ...others } = script;
  if (!Program.isProgram(source))
    return { ...others, ...(command !== undefined && { command }), ...(source !== undefined && { source }) };
  const { text, env } = renderProgram(source, script.env);
  return { ...others, command: command ?? source.interpreter.fileCommand, source: text, ...env };
}

/**
 * The values come before the other variables: Kubernetes replaces `$(TOKEN)` in a value with a variable that precedes
 * it (v1 API, `EnvVar.value`), which would let a value read a secret.
 */
function renderProgram(
  program: Program,
  given: WithCommand['env'] = [],
): { readonly text: string; readonly env: Pick<Templated<argo.Container>, 'env'> } {
  const names = environmentNames(given.map(({ name }) => String(name)));
  const { text, env } = program.render(names);
  const variables = [...env, ...given];
  return { text, env: variables.length === 0 ? {} : { env: variables } };
}

/** Checks the programs of several containers. */
export function checkPrograms(containers: readonly WithCommand[] = [], path: string): Problem[] {
  if (!Array.isArray(containers)) return [];
  return containers.flatMap(({ command }: WithCommand, index) =>
    checkProgram(command, `${path}[${String(index)}].command`),
  );
}

/** Checks a program, if the field has one. */
export function checkProgram(field: unknown, path: string): Problem[] {
  return Program.isProgram(field) ? field.check(path) : [];
}
