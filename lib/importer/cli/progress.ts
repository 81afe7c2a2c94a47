import type { ImportProgress } from '../index';
import type { Output } from './streams';

/** Fewer documents are done before anybody asks. */
const MANY = 20;

/** Tells how far an import is: on one line that changes where somebody looks, else on a line for each step. */
export class Progress {
  private isOpen = false;

  constructor(private readonly output: Output) {}

  show({ documents, proven, round }: ImportProgress): void {
    if (documents < MANY) return;
    const text =
      round === 0
        ? `Writing and proving ${documents} documents …`
        : `Round ${round}: ${proven} of ${documents} documents proven …`;
    this.isOpen = this.output.isTTY === true;
    this.output.write(this.isOpen ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.isOpen) this.output.write('\r\u001b[2K');
    this.isOpen = false;
  }
}
