import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { UNDEFINED_MARK } from '../../finding';
import { ClassMark } from '../../identity';
import type { OutputPath } from '../values/output-path';
import type { ParameterReference, Reference } from '../values/reference';
import { dedent } from './dedent';
import type { Interpreter } from './interpreter';
import { BASH, NODE, PYTHON_INTERPRETER, SH } from './interpreter';
import type { Position } from './quoting';

/** A value that can be interpolated into a program, or another program of the same language. */
export type ProgramValue = string | number | boolean | ParameterReference | Reference | OutputPath | Program;

/** A part of a program: its own text, or a value. */
type Part = string | { readonly value: string; readonly position: Position };

const PROGRAM_MARK = new ClassMark('Program');

/** The text of a program and the environment variables that it reads. */
export interface RenderedProgram {
  readonly text: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
}

/**
 * A program with values that are known only when it runs. Each value reaches the program through an environment
 * variable, never as a part of its text, so no value is executed as code. Created by `sh`, `bash`, `python` and `node`.
 */
export class Program {
  static {
    PROGRAM_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a program, also of another installed copy of this library. */
  static isProgram(value: unknown): value is Program {
    return PROGRAM_MARK.isOn(value);
  }

  /** @internal */
  readonly interpreter: Interpreter;

  /**
   * The texts and values as written, for programs that contain this one.
   *
   * @internal
   */
  readonly sources: readonly (string | { readonly value: string })[];
  private readonly parts: readonly Part[];
  private readonly messages: readonly string[];

  /** @internal */
  constructor(interpreter: Interpreter, texts: readonly string[], values: readonly ProgramValue[]) {
    this.interpreter = interpreter;
    this.sources = joinSources(texts, values);
    const { parts, messages } = scan(interpreter, this.sources);
    this.parts = parts;
    this.messages = messages;
  }

  /**
   * The values that would be executed as code, or that the program could not read.
   *
   * @internal
   */
  check(path: string): Problem[] {
    return this.messages.map((message) => ({ code: 'forbidden-value-in-code', message, path }));
  }

  /**
   * Renders the program. `nameOf` names the environment variable of a value.
   *
   * @internal
   */
  render(nameOf: (value: string) => string): RenderedProgram {
    const { interpreter } = this;
    const env = new Map<string, string>();
    const texts = this.parts.map((part) => {
      if (typeof part === 'string') return part;
      const { value, position } = part;
      if (!isTemplated(value)) return interpreter.constant(value, position);
      const name = nameOf(value);
      env.set(name, value);
      return interpreter.variable(name, position);
    });
    const text = texts.join('');
    return {
      text: env.size === 0 || interpreter.complete === undefined ? text : interpreter.complete(text),
      env: [...env].map(([name, value]) => ({ name, value })),
    };
  }
}

/** The texts and values of a program and of those that it contains, in order. Numbers and booleans are text. */
function joinSources(texts: readonly string[], values: readonly ProgramValue[]): Program['sources'] {
  return texts.flatMap((text, index): Program['sources'] => {
    if (index >= values.length) return [text];
    const value = values[index];
    if (value === undefined) return [text, { value: UNDEFINED_MARK }];
    if (Program.isProgram(value)) return [text, ...value.sources];
    if (typeof value === 'number' || typeof value === 'boolean') return [text, String(value)];
    return [text, { value: String(value) }];
  });
}

/** The text of the following sources, with `$` for each value. */
function textAfter(sources: Program['sources']): string {
  return sources.map((source) => (typeof source === 'string' ? source : '$')).join('');
}

function scan(
  interpreter: Interpreter,
  sources: Program['sources'],
): { readonly parts: readonly Part[]; readonly messages: readonly string[] } {
  const scanner = interpreter.scanner();
  const messages: string[] = [];
  const parts = sources.map((source, index): Part => {
    if (typeof source === 'string') {
      scanner.read(source);
      return source;
    }
    const position = scanner.position(textAfter(sources.slice(index + 1)));
    if (typeof position === 'string') return { ...source, position };
    messages.push(position.message);
    return { ...source, position: 'bare' };
  });
  return { parts, messages };
}

/** Creates a program from a template literal. */
export type ProgramTag = (texts: TemplateStringsArray, ...values: readonly ProgramValue[]) => Program;

function tagOf(interpreter: Interpreter): ProgramTag {
  return (texts, ...values) => new Program(interpreter, dedent(texts.raw.map(unescape)), values);
}

/** As written, so that `\n` reaches the program; only `` \` `` and `\${` are escapes of the template literal. */
function unescape(text: string): string {
  return text.replace(/\\(`|\$\{)/g, '$1');
}

/**
 * A program for the shell `sh`, which stops at the first command that fails (`sh -e`). Each value is passed as an
 * environment variable, and quoted for the place in which it stands.
 *
 * ```ts
 * import { ContainerTemplate, WorkflowTemplate, parameter, sh } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ContainerTemplate(checks, 'unit-test', {
 *   inputs: { suite: parameter() },
 *   // command: [sh, -ec, npm test -- "$INPUT_SUITE"]
 *   container: ({ inputs }) => ({ image: 'node:22', command: sh`npm test -- ${inputs.suite}` }),
 * });
 * ```
 */
export const sh: ProgramTag = tagOf(SH);

/** The same as `sh` for bash, which also stops if a command of a pipe fails (`bash -eo pipefail`). */
export const bash: ProgramTag = tagOf(BASH);

/** The same as `sh` for Python: a value is an expression, the string `os.environ['INPUT_SUITE']`. */
export const python: ProgramTag = tagOf(PYTHON_INTERPRETER);

/** The same as `sh` for Node.js: a value is an expression, the string `process.env.INPUT_SUITE`. */
export const node: ProgramTag = tagOf(NODE);
