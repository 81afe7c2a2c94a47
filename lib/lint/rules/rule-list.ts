import type { JsonNode } from '../json';
import type { Rule } from './rule';

/** The rules for one kind of subject. */
export class RuleList<Subject> {
  /** The names of the fields that rules need. Steps may have them in other case, which Go's decoder ignores. */
  private readonly needed: ReadonlySet<string>;

  /** The rules by the needed fields that an object has: few combinations occur. */
  private readonly byFields = new Map<string, readonly Rule<Subject>[]>();

  constructor(readonly all: readonly Rule<Subject>[]) {
    this.needed = new Set(all.flatMap(({ needs = [] }) => needs.map(inLowerCase)));
  }

  /** The rules for which there is something to look at in an object. */
  for(owner: JsonNode): readonly Rule<Subject>[] {
    const fields = owner.fieldNames.map(inLowerCase).filter((name) => this.needed.has(name));
    const key = fields.join();
    let rules = this.byFields.get(key);
    if (rules === undefined) {
      rules = this.all.filter(
        ({ needs }) => needs === undefined || needs.some((name) => fields.includes(inLowerCase(name))),
      );
      this.byFields.set(key, rules);
    }
    return rules;
  }
}

function inLowerCase(name: string): string {
  return name.toLowerCase();
}
