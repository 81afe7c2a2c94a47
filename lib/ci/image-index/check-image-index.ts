import type { Problem } from '../../finding';
import { checkDestinations, checkImage, checkPlatforms } from '../build/check-image-build';
import { checkRegistryAccess } from '../provenance/provenance-step';
import type { RegistryAccess } from '../provenance/provenance-step';

interface CheckedProps extends RegistryAccess {
  readonly platforms: readonly string[];
  readonly image?: string;
}

/** Checks the properties of an `ImageIndexTemplate`, and the destinations that they result in. */
export function checkImageIndex(props: CheckedProps, destinations: readonly string[]): Problem[] {
  const { platforms, image } = props;
  const problems = [
    ...checkSeveralPlatforms(platforms),
    ...checkDestinations(destinations),
    ...checkImage(image, 'image'),
    ...checkRegistryAccess(props),
  ];
  if (destinations.length > 0) return problems;
  const message = "There is no destination for the image. Set 'destinations'.";
  return [...problems, { code: 'missing-destination', message, path: 'destinations' }];
}

/** Checks the platforms of an image that is built for each of them. */
export function checkSeveralPlatforms(platforms: readonly string[]): Problem[] {
  const problems = checkPlatforms(platforms);
  if (new Set(platforms).size > 1) return problems;
  const message = `An index of ${String(platforms.length)} image(s) is not needed. List two platforms, or deliver the image itself.`;
  return [...problems, { code: 'missing-platform', message, path: 'platforms' }];
}
