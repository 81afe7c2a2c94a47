import type { Finding } from './finding';
import { shortStack } from './source';

/**
 * What `app.synth()` throws if there are errors. Its message lists them all, as that of cdk8s does. Its stack has at
 * most the user's own call, so that an uncaught error prints the list and little else.
 */
export class FindingsError extends Error {
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

  // Own properties are printed with an uncaught error; these are not.
  override get name(): string {
    return 'FindingsError';
  }

  /** The errors as data, without those that other validations have returned. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }
}
