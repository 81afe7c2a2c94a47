import { ClassMark } from '../identity';
import type { Finding } from './finding';
import { shortStack } from './source';

const MARK = new ClassMark('FindingsError');

/**
 * What `app.synth()` throws if there are errors. Its message lists them all, as that of cdk8s does. Its stack has at
 * most the user's own call, so that an uncaught error prints the list and little else.
 */
export class FindingsError extends Error {
  static {
    MARK.applyTo(this.prototype);
  }

  /** Whether a value is a findings error, also of another installed copy of this library. */
  static isFindingsError(value: unknown): value is FindingsError {
    return MARK.isOn(value);
  }

  readonly #findings: readonly Finding[];

  /**
   * @param errors one line each, starting with the path of the construct
   * @param findings those among the errors that are findings of this library
   * @internal
   */
  constructor(errors: readonly string[], findings: readonly Finding[]) {
    super(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
    this.#findings = findings;
    this.stack = shortStack(`${this.name}: ${this.message}`, this.stack ?? '');
  }

  /** The name of the class. It is a getter, because Node prints own properties together with an uncaught error. */
  override get name(): string {
    return 'FindingsError';
  }

  /** The errors as data, without those of validations that are not part of this library. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }
}
