import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * What cdk8s changes in a tree without informing anyone: constructs, and the patches and metadata of objects. To render
 * all objects would take too long: cdk8s validates an app once for each chart.
 */
export class TreeState {
  private size = 0;

  /** In the order of the tree. */
  private readonly objects: ObjectState[] = [];

  constructor(private readonly root: IConstruct) {}

  /** Whether anything has changed since the last time. */
  update(): boolean {
    const constructs = this.root.node.findAll();
    let hasChanged = constructs.length !== this.size;
    this.size = constructs.length;
    let index = 0;
    for (const construct of constructs) {
      if (!ApiObject.isApiObject(construct)) continue;
      const known = this.objects[index];
      if (known?.object === construct) {
        if (known.update()) hasChanged = true;
      } else {
        this.objects[index] = new ObjectState(construct);
        hasChanged = true;
      }
      index++;
    }
    this.objects.length = index;
    return hasChanged;
  }
}

interface JsonObject {
  readonly [key: string]: unknown;
}

/** The patches of an object, and its metadata, for which cdk8s has a list or a map for each field. */
class ObjectState {
  /** They only grow. */
  private readonly lists: readonly (readonly unknown[])[];
  private readonly maps: readonly JsonObject[];

  /** The number of items in all lists. */
  private count = 0;

  /** The keys and values of all maps. */
  private readonly entries: unknown[] = [];

  constructor(readonly object: ApiObject) {
    const { metadata } = object;
    const fields = Object.keys(metadata).map((key): unknown => Reflect.get(metadata, key));
    const containers: readonly unknown[] = [Reflect.get(object, 'patches'), ...fields];
    this.lists = containers.filter(isList);
    this.maps = containers.filter(isMap);
    this.update();
  }

  /** Whether anything has changed since the last time. */
  update(): boolean {
    let count = 0;
    for (const list of this.lists) count += list.length;
    let hasChanged = count !== this.count;
    this.count = count;
    const { entries } = this;
    let index = 0;
    for (const map of this.maps)
      for (const key in map) {
        const value = map[key];
        if (entries[index] !== key || entries[index + 1] !== value) {
          entries[index] = key;
          entries[index + 1] = value;
          hasChanged = true;
        }
        index += 2;
      }
    if (entries.length === index) return hasChanged;
    entries.length = index;
    return true;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether it is a plain object, as opposed to an object of cdk8s. */
function isMap(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
