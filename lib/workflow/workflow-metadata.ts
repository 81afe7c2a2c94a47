import type { ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import type { Problem } from '../finding';
import { checkGenerateName, checkNamespace, checkObjectName } from './names';

/** The metadata to make an object with: `id` is its name, unless the caller's metadata say otherwise. */
export function metadataFor(id: string, metadata: ApiObjectMetadata = {}): ApiObjectMetadata {
  // cdk8s would write a `name` of its own beside `generateName`, unless it is told that there is none.
  return { ...metadata, name: metadata.name ?? (metadata.generateName === undefined ? id : undefined) };
}

/** What is wrong with the metadata of an object of Argo's. */
export function checkObjectMetadata(
  { name, namespace }: Pick<ApiObjectMetadataDefinition, 'name' | 'namespace'>,
  given: ApiObjectMetadata | undefined,
): Problem[] {
  const generateName: unknown = given?.generateName;
  return [
    ...(name === undefined ? [] : checkObjectName(name, 'metadata.name')),
    ...(namespace === undefined ? [] : checkNamespace(namespace, 'metadata.namespace')),
    ...(typeof generateName === 'string' ? checkGenerateName(generateName, 'metadata.generateName') : []),
  ];
}
