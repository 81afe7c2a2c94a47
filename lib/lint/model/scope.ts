/** The variables that exist in a place. */
export class Scope {
  private readonly names = new Set<string>();

  constructor(private readonly outer?: Scope) {}

  add(name: string): void {
    this.names.add(name);
  }

  has(name: string): boolean {
    return this.names.has(name) || this.outer?.has(name) === true;
  }

  /** A scope whose additions do not change this one. */
  inner(): Scope {
    return new Scope(this);
  }

  /** All names, the nearest first. */
  all(): string[] {
    return [...this.names, ...(this.outer?.all() ?? [])];
  }
}

/** In a scope, these stand for names that are known only when the workflow runs. */
export const ANY_ITEM = 'item.*';
export const ANY_GLOBAL_PARAMETER = 'workflow.outputs.parameters.*';
export const ANY_GLOBAL_ARTIFACT = 'workflow.outputs.artifacts.*';
