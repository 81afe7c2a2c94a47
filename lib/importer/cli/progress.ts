import type { ImportProgress } from '../import-manifests';
import type { Output } from './context';

/** Fewer documents are imported before a user would wonder. */
const MANY_DOCUMENTS = 20;

/** Reports the progress of an import: on one line that is updated in a terminal, else on a line per step. */
export class Progress {
  private isLineOpen = false;

  constructor(private readonly output: Output) {}

  show({ documents, verified, attempt }: ImportProgress): void {
    if (documents < MANY_DOCUMENTS) return;
    const text =
      attempt === 0
        ? `Writing and verifying ${documents} documents …`
        : `Attempt ${attempt}: ${verified} of ${documents} documents verified …`;
    this.isLineOpen = this.output.isTTY === true;
    this.output.write(this.isLineOpen ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Removes the line. */
  end(): void {
    if (this.isLineOpen) this.output.write('\r\u001b[2K');
    this.isLineOpen = false;
  }
}
