import type { Json, Manifests, Slot } from './json';
import { remove, replace, slotsIn } from './json';

/** More candidates are tried at once than are needed: the validator starts only once. */
const BATCH = 60;
const MAX_ROUNDS = 80;

/** Which of several files still show the same disagreement. */
export type StillDisagrees = (files: readonly Manifests[]) => boolean[];

/** Removes what is not needed for a disagreement, the greatest parts first. */
export function minimize(manifests: Manifests, stillDisagrees: StillDisagrees): Manifests {
  let current: Manifests = manifests;
  let start = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const candidates = smaller(current).slice(start, start + BATCH);
    if (candidates.length === 0) return current;
    const found = stillDisagrees(candidates).indexOf(true);
    if (found < 0) {
      start += BATCH;
    } else {
      current = candidates[found] ?? current;
      start = 0;
    }
  }
  return current;
}

/** The manifests without each of their values, or with a shorter one. */
function smaller(manifests: Manifests): Json[][] {
  const size = ({ value }: Slot): number => JSON.stringify(value).length;
  const slots = slotsIn([...manifests])
    .map((slot, index) => ({ index, size: size(slot) }))
    .sort((one, other) => other.size - one.size);
  return [
    ...slots.map(({ index }) => changed(manifests, index, remove)),
    ...slots.filter((slot) => slot.size > 12).map(({ index }) => changed(manifests, index, shorten)),
  ].flat();
}

function shorten(slot: Slot): void {
  if (typeof slot.value === 'string') replace(slot, slot.value.slice(0, slot.value.length / 2));
}

function changed(manifests: Manifests, index: number, change: (slot: Slot) => void): Json[][] {
  const copy: Json[] = structuredClone([...manifests]);
  const slot = slotsIn(copy)[index];
  if (slot === undefined) return [];
  const before = JSON.stringify(copy);
  change(slot);
  return copy.length > 0 && JSON.stringify(copy) !== before ? [copy] : [];
}
