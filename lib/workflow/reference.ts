/**
 * A value that Argo fills in while a workflow runs, such as `{{tasks.clone.outputs.parameters.digest}}`.
 *
 * A reference can stand wherever a string can: as a field's value, inside a template string, in an
 * expression. It always reaches the manifest as the text that Argo expects.
 */
export abstract class Reference {
  /** The variable without its braces, as Argo names it: `inputs.parameters.git-url`. */
  readonly variable: string;

  constructor(variable: string) {
    this.variable = variable;
  }

  /** The variable in the braces of Argo's templates: `{{inputs.parameters.git-url}}`. */
  toString(): string {
    return `{{${this.variable}}}`;
  }

  /** What `JSON.stringify` writes: the text of the reference. */
  toJSON(): string {
    return this.toString();
  }

  /** How cdk8s renders a reference that it meets in a manifest. */
  resolve(): string {
    return this.toString();
  }
}

/**
 * A parameter's value. `Value` is narrower than `string` where the parameter was declared with an `enum`.
 */
// The parameter of the type is what keeps `parameter({ enum: … })` apart from any text.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export class ParameterReference<out Value extends string = string> extends Reference {
  /** What tells parameters and artifacts apart. */
  readonly kind = 'parameter';

  /** Only for the compiler: tells references to different sets of values apart. */
  declare protected readonly valueType: Value;
}

/** A file or a folder that one task hands to another. */
export class ArtifactReference extends Reference {
  /** What tells parameters and artifacts apart. */
  readonly kind = 'artifact';

  /** Only for the compiler: nothing but an artifact is one. */
  declare protected readonly artifact: true;
}
