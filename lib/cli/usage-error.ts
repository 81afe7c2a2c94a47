/** The command line is invalid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** What Node reports about arguments that it cannot parse. */
  static of(error: unknown): UsageError {
    // After the first sentence Node explains how to pass positional arguments, which few commands have.
    const [sentence = ''] = String(error)
      .replace(/^\w+(?: \[\w+\])?: /, '')
      .split('. ');
    return new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}
