import type { Manifest } from '../../support';

/** Replaces images that templates have no property for. Those without a replacement remain. */
export function replaceImages(
  manifests: readonly Manifest[],
  images: { readonly [reference: string]: string | undefined },
): Manifest[] {
  const field = (reference: string): string => `"image":${JSON.stringify(reference)}`;
  const replaced = Object.entries(images).reduce(
    (text, [reference, image = reference]) => text.replaceAll(field(reference), field(image)),
    JSON.stringify(manifests),
  );
  return JSON.parse(replaced) as Manifest[];
}
