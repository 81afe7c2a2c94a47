import { isObject, remove, replace, slotsIn } from '../json';
import type { Json, Slot } from '../json';
import type { Random } from '../random';
import type { Mutations } from './mutation';

/** Values of other types than most fields have. */
const SCALARS: readonly [Json, ...Json[]] = [
  '',
  ' ',
  'x',
  '5m',
  '-1',
  '10',
  0,
  1,
  -1,
  1.5,
  600,
  1e21,
  true,
  false,
  null,
];

function isField({ key }: Slot): boolean {
  return typeof key === 'string';
}

function isItem(slot: Slot): boolean {
  return !isField(slot) && slot.path.length > 0;
}

function isInSpec({ path }: Slot): boolean {
  return path.includes('spec') || path.includes('templates');
}

function pick(manifests: Json[], random: Random, filter: (slot: Slot) => boolean): Slot | undefined {
  const slots = slotsIn(manifests).filter((slot) => isInSpec(slot) && filter(slot));
  return random.maybeOneOf(slots);
}

/** Mutations of the structure, whatever it means. */
export const STRUCTURE: Mutations = {
  'delete a field': (manifests, random) => {
    const slot = pick(manifests, random, isField);
    if (slot !== undefined) remove(slot);
    return slot !== undefined;
  },

  'delete an item': (manifests, random) => {
    const slot = pick(manifests, random, isItem);
    if (slot !== undefined) remove(slot);
    return slot !== undefined;
  },

  'duplicate an item': (manifests, random) => {
    const slot = pick(manifests, random, isItem);
    if (slot === undefined || !Array.isArray(slot.parent)) return false;
    slot.parent.splice(random.below(slot.parent.length + 1), 0, structuredClone(slot.value));
    return true;
  },

  'move an item': (manifests, random) => {
    const slot = pick(manifests, random, isItem);
    if (slot === undefined || !Array.isArray(slot.parent)) return false;
    remove(slot);
    const lists = slotsIn(manifests).filter(({ value }) => Array.isArray(value));
    const list = random.chance(0.5) ? slot.parent : random.maybeOneOf(lists)?.value;
    if (!Array.isArray(list)) return false;
    list.splice(random.below(list.length + 1), 0, slot.value);
    return true;
  },

  'misspell a field': (manifests, random) => {
    const slot = pick(manifests, random, isField);
    if (slot === undefined || Array.isArray(slot.parent)) return false;
    const name = String(slot.key);
    remove(slot);
    const changed = random.oneOf([
      `${name}s`,
      name.slice(0, -1),
      name.toUpperCase(),
      name.slice(0, 1).toUpperCase() + name.slice(1),
      `x${name}`,
    ]);
    slot.parent[changed] = slot.value;
    return true;
  },

  'rename a field to another one': (manifests, random) => {
    const slot = pick(manifests, random, isField);
    const other = pick(manifests, random, isField);
    if (slot === undefined || other === undefined || Array.isArray(slot.parent)) return false;
    remove(slot);
    slot.parent[String(other.key)] = slot.value;
    return true;
  },

  'change a type': (manifests, random) => {
    const slot = pick(manifests, random, () => true);
    if (slot === undefined) return false;
    const kinds: readonly [Json, ...Json[]] = [random.oneOf(SCALARS), random.oneOf(SCALARS), [], {}];
    replace(slot, random.oneOf(kinds));
    return true;
  },

  'wrap or unwrap a value': (manifests, random) => {
    const slot = pick(manifests, random, () => true);
    if (slot === undefined) return false;
    const { value } = slot;
    if (Array.isArray(value)) replace(slot, value[0] ?? null);
    else if (isObject(value)) replace(slot, Object.values(value)[0] ?? null);
    else if (typeof value === 'string' && /^-?\d+$/.test(value)) replace(slot, Number(value));
    else if (typeof value === 'number' || typeof value === 'boolean') replace(slot, String(value));
    else replace(slot, random.chance(0.5) ? [value] : { name: value });
    return true;
  },

  'transplant a value of the same field': (manifests, random, others) => {
    const slot = pick(manifests, random, isField);
    if (slot === undefined) return false;
    const pool = random.chance(0.5) ? manifests : [...others];
    const donors = slotsIn(pool).filter(({ key }) => key === slot.key);
    const donor = random.maybeOneOf(donors);
    if (donor === undefined) return false;
    replace(slot, structuredClone(donor.value));
    return true;
  },

  'add a field of the same object elsewhere': (manifests, random, others) => {
    const slot = pick(manifests, random, ({ value }) => isObject(value));
    if (slot === undefined || !isObject(slot.value)) return false;
    const target = slot.value;
    const parentOf = (path: readonly string[]): string => path.at(-1) ?? '';
    const pool = random.chance(0.3) ? manifests : [...others];
    const donors = slotsIn(pool).filter(
      ({ value, path }) => isObject(value) && parentOf(path) === parentOf(slot.path),
    );
    const donor = random.maybeOneOf(donors)?.value;
    if (!isObject(donor)) return false;
    const [name, value] = random.maybeOneOf(Object.entries(donor)) ?? [];
    if (name === undefined || value === undefined) return false;
    target[name] = structuredClone(value);
    return true;
  },

  'swap two strings': (manifests, random) => {
    const strings = slotsIn(manifests).filter(({ value }) => typeof value === 'string');
    const one = random.maybeOneOf(strings);
    if (one === undefined) return false;
    const same = strings.filter(({ key }) => key === one.key);
    const other = random.maybeOneOf(random.chance(0.7) ? same : strings);
    if (other === undefined || other.value === one.value) return false;
    replace(one, other.value);
    if (random.chance(0.5)) replace(other, one.value);
    return true;
  },
};
