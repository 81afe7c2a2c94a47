import { libraryImages, referenceOf } from '../../images/image-list';
import { resolveCommand } from '../../images/image-lock';
import type { LockFile } from './lock-file';

/** Prints the images, with what a review needs to know about them. */
export function printList(lock: LockFile | undefined, lockName: string): string {
  const images = libraryImages();
  const entries = images.map((image) => {
    const reference = referenceOf(image);
    const digest = lock?.digests.get(reference) ?? (lock === undefined ? 'none' : `not in ${lockName}`);
    const fields = {
      purpose: image.purpose,
      'used by': image.usedBy.join(', '),
      property: image.property.replaceAll('`', ''),
      upstream: image.upstream,
      digest,
    };
    const lines = Object.entries(fields).map(([name, text]) => `  ${`${name}:`.padEnd(10)}${text}\n`);
    return `${reference}\n${lines.join('')}\n`;
  });
  return entries.join('') + printState(lock, lockName, images.map(referenceOf));
}

/** Prints whether the lock file is up to date. */
function printState(lock: LockFile | undefined, name: string, references: readonly string[]): string {
  if (lock === undefined) return `There is no ${name}. '${resolveCommand(name)}' writes it.\n`;
  const missing = references.filter((reference) => !lock.digests.has(reference));
  const unused = [...lock.digests.keys()].filter((reference) => !references.includes(reference));
  if (missing.length === 0 && unused.length === 0) return `${name} has the digests of all images.\n`;
  const lines = unused.map((reference) => `${name} has '${reference}', which this version does not use.\n`);
  return `${lines.join('')}${name} is out of date. '${resolveCommand(name)}' updates it.\n`;
}
