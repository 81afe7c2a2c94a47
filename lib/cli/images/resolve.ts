import type { LibraryImage } from '../../images/image-list';
import { libraryImages, referenceOf } from '../../images/image-list';
import type { Digests } from '../../images/image-lock';
import { mirroredRepository } from '../../images/image-mirror';
import type { RegistryClient } from '../registry/registry-client';
import { RegistryError } from '../registry/registry-error';
import type { ImagesArguments } from './arguments';

/** The digests that were found, and the errors for the other images. */
export interface Resolved {
  readonly digests: Digests;
  readonly errors: readonly string[];
}

/** Looks up the digests of all images. `onDigest` is called for each of them as soon as it is known. */
export async function resolveDigests(
  client: RegistryClient,
  mirror: ImagesArguments['mirror'],
  onDigest: (reference: string, digest: string) => void,
): Promise<Resolved> {
  const digests = new Map<string, string>();
  const errors: string[] = [];
  const resolveOne = async (image: LibraryImage): Promise<void> => {
    const reference = referenceOf(image);
    const repository = (mirror && mirroredRepository(image.repository, mirror)) ?? image.repository;
    try {
      const digest = await client.digestOf(repository, image.tag);
      digests.set(reference, digest);
      onDigest(reference, digest);
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      errors.push(`${repository}:${image.tag}: ${error.message}`);
    }
  };
  await Promise.all(libraryImages().map(resolveOne));
  return { digests, errors: errors.sort() };
}
