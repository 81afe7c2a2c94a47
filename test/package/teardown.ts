import { rmSync } from 'node:fs';
import { PACKED_FOLDER } from './packed';

/** Removes the packages and the apps, which take more than a gigabyte. Jest does not call what the setup returns. */
export default function teardown(): void {
  const folder = process.env[PACKED_FOLDER];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
