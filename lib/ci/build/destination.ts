import { parseTags, printTag } from '../../argo/tag';
import { parseReference } from '../../kubernetes/image-reference';

/** The repository of a destination; undefined if a tag of Argo may contain the tag of the image too. */
export function repositoryOf(destination: string): string | undefined {
  const parts = parseTags(destination);
  const masked = parts.map((part) =>
    part.kind === 'literal' ? part.text : 'x'.repeat(printTag(part).length),
  );
  const image = parseReference(masked.join(''));
  if (image === undefined || (image.tag === undefined && parts.at(-1)?.kind !== 'literal')) return undefined;
  return destination.slice(0, image.name.length);
}
