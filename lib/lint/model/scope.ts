/** Variables that are computed when they are asked for. */
export interface ComputedNames {
  has(name: string): boolean;
  all(): readonly string[];
}

/** The variables that exist in a place. */
export class Scope {
  private readonly names = new Set<string>();

  constructor(
    private readonly outer?: Scope,
    private readonly computed?: ComputedNames,
  ) {}

  add(name: string): void {
    this.names.add(name);
  }

  has(name: string): boolean {
    return this.names.has(name) || this.outer?.has(name) === true || this.computed?.has(name) === true;
  }

  /** A scope whose additions do not change this one. */
  inner(computed?: ComputedNames): Scope {
    return new Scope(this, computed);
  }

  /** All names, the nearest first. */
  all(): string[] {
    return [...this.names, ...(this.computed?.all() ?? []), ...(this.outer?.all() ?? [])];
  }
}

/** In a scope, these stand for names that are known only when the workflow runs. */
export const ANY_ITEM = 'item.*';
export const ANY_GLOBAL_PARAMETER = 'workflow.outputs.parameters.*';
export const ANY_GLOBAL_ARTIFACT = 'workflow.outputs.artifacts.*';
