import { ClassMark } from '../../identity';

const UNQUOTED_MARK = new ClassMark('Unquoted');

/** A number or a boolean that is rendered as one. Created by `unquoted`. */
export class Unquoted {
  static {
    UNQUOTED_MARK.applyTo(this.prototype);
  }

  /** Whether a value is an unquoted value, also of another installed copy of this library. */
  static isUnquoted(value: unknown): value is Unquoted {
    return UNQUOTED_MARK.isOn(value);
  }

  /** What is written. */
  readonly value: number | boolean;

  constructor(value: number | boolean) {
    this.value = value;
  }

  /** The value as a string, which is how Argo uses it. */
  toString(): string {
    return String(this.value);
  }

  /** What `JSON.stringify` writes. */
  toJSON(): number | boolean {
    return this.value;
  }

  /** How cdk8s renders it. */
  resolve(): number | boolean {
    return this.value;
  }
}

/**
 * A number or a boolean in place of a string, rendered without quotes: `value: 3` instead of `value: "3"`. It is for
 * YAML that already has it. Argo's controller reads it as a string, but the API server rejects it if Argo's full CRDs
 * are installed, which require a string.
 *
 * ```ts
 * import { parameter, unquoted } from 'cdk8s-argo-ci';
 *
 * const retries = parameter({ value: unquoted(3) });
 * ```
 */
export function unquoted(value: number | boolean): Unquoted {
  return new Unquoted(value);
}
