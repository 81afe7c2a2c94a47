import type { FileFinding } from '../../lint/files';
import type { JsonValue } from '../json/json';
import { isInside } from '../model/part-pointer';
import { placesOf } from './finding-place';
import type { FoundError } from './runner';

/**
 * The parts of a document that an error of the program concerns, unless the linter reports the mistake in the YAML: the
 * typed form shows it where it is, and a fallback would only hide it.
 *
 * @param reported what the linter finds in the document
 */
export function unreportedPlaces(
  error: FoundError,
  document: JsonValue,
  reported: readonly FileFinding[],
): readonly string[] {
  if (reported.some(({ code }) => code === error.code)) return [];
  const isWrong = (place: string): boolean =>
    reported.some(({ severity, pointer }) => severity === 'error' && isInside(pointer, place));
  return placesOf(error, document).filter((place) => !isWrong(place));
}
