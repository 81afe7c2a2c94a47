import { ClassMark } from '../../identity';
import type { InsertionHome, InsertionOrigin } from './insertions';
import { recordInsertion } from './insertions';

/** The task or step that produces the value of a reference. */
export interface Producer extends InsertionOrigin {
  /** The name of the task or the step. */
  readonly name: string;

  /**
   * The template that contains the task or the step.
   *
   * @internal
   */
  readonly home?: InsertionHome | undefined;
}

/** What declares the value of a reference without a producer. */
const owners = new WeakMap<Reference, InsertionOrigin>();

/** Records what declares the value of a reference. */
export function declareOrigin(reference: Reference, owner: InsertionOrigin): void {
  owners.set(reference, owner);
}

/** Records that a reference was inserted into a text or an expression. */
export function insert(reference: Reference): void {
  const { variable, producer } = reference;
  recordInsertion(variable, producer ?? owners.get(reference));
}

const REFERENCE_MARK = new ClassMark('Reference');

/**
 * A value that Argo resolves while a workflow runs, such as `{{tasks.clone.outputs.parameters.digest}}`. A reference
 * can be used wherever a string can: as the value of a field, in a template string, in an expression. It is rendered as
 * the text that Argo expects.
 */
export abstract class Reference {
  static {
    REFERENCE_MARK.applyTo(this.prototype);
    Object.defineProperty(this.prototype, Symbol.toPrimitive, {
      value(this: Reference) {
        insert(this);
        return this.toString();
      },
    });
  }

  /** Whether a value is a reference, also of another installed copy of this library. */
  static isReference(value: unknown): value is Reference {
    return REFERENCE_MARK.isOn(value);
  }

  /** The variable without its braces, as Argo names it: `inputs.parameters.git-url`. */
  readonly variable: string;

  /** The task or step that produces it, if any. */
  readonly producer: Producer | undefined;

  constructor(variable: string, producer?: Producer) {
    this.variable = variable;
    this.producer = producer;
  }

  /** The variable in a tag: `{{inputs.parameters.git-url}}`. */
  toString(): string {
    return `{{${this.variable}}}`;
  }

  /**
   * The variable for use in an expression tag: `{{=asInt(${reference.expression}) * 2}}`. Argo's expressions contain no
   * braces, and parse a `-` in a name as a minus.
   */
  get expression(): string {
    const [scope = '', ...members] = this.variable.split('.');
    return scope + members.map((name) => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`)).join('');
  }

  /** The text that `JSON.stringify` writes. */
  toJSON(): string {
    return this.toString();
  }

  /** How cdk8s renders a reference in a manifest. */
  resolve(): string {
    return this.toString();
  }
}

/** What a value is checked against when it is used. */
export interface Guard {
  /** A regular expression for the whole value, in the syntax that Go and JavaScript share. */
  readonly pattern: string;

  /** What the value has to be, for the message: `an image digest`. */
  readonly name: string;
}

const PARAMETER_REFERENCE_MARK = new ClassMark('ParameterReference');

/** A parameter's value. `Value` is narrower than `string` if the parameter was declared with an `enum`. */
// The type parameter distinguishes a parameter with an `enum` from one that accepts any string.

export class ParameterReference<out Value extends string = string> extends Reference {
  static {
    PARAMETER_REFERENCE_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a reference to a parameter, also of another installed copy of this library. */
  static isParameterReference(value: unknown): value is ParameterReference {
    return PARAMETER_REFERENCE_MARK.isOn(value);
  }

  /** Distinguishes parameters from artifacts. */
  readonly kind = 'parameter';

  /**
   * The guard of the value, if it is an output of a task or step that is untrusted, or has a `format` with a pattern.
   *
   * @default - none
   * @internal
   */
  readonly guard?: Guard;

  constructor(variable: string, producer?: Producer, guard?: Guard) {
    super(variable, producer);
    if (guard !== undefined) this.guard = guard;
  }

  /** The variable in a tag, or an expression in a tag if the value has a guard. */
  override toString(): string {
    return this.guard === undefined ? super.toString() : `{{=${this.expression}}}`;
  }

  /**
   * The variable for use in an expression tag. A value that does not pass its guard is an error of the task that uses it:
   * Argo evaluates `{{=…}}` in a value that it passes on (util/template, `Replace`), so an output must not contain it.
   */
  override get expression(): string {
    const value = super.expression;
    if (this.guard === undefined) return value;
    return guardedExpression(value, this.guard, `The output ${this.variable} is not ${this.guard.name}.`);
  }

  /** Only for the compiler: distinguishes references to different sets of values. */
  declare protected readonly valueType: Value;
}

/** An expression for a value that passes a guard. Any other value is an error with the message. */
export function guardedExpression(value: string, { pattern }: Guard, message: string): string {
  return `(${value} matches ${quoted(`^(?:${pattern})$`)} ? ${value} : sprig.fail(${quoted(message)}))`;
}

/** A string literal of an expression. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

const ARTIFACT_REFERENCE_MARK = new ClassMark('ArtifactReference');

/** A file or folder that one task produces for another. */
export class ArtifactReference extends Reference {
  static {
    ARTIFACT_REFERENCE_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a reference to an artifact, also of another installed copy of this library. */
  static isArtifactReference(value: unknown): value is ArtifactReference {
    return ARTIFACT_REFERENCE_MARK.isOn(value);
  }

  /** Distinguishes parameters from artifacts. */
  readonly kind = 'artifact';

  /** Only for the compiler: only an artifact has it. */
  declare protected readonly artifact: true;
}

/** The tag for `from`: the artifact itself, even where the reference would be rendered as its path. */
export function artifactTag(artifact: ArtifactReference): string {
  return `{{${artifact.variable}}}`;
}
