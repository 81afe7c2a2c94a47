/**
 * Marks the instances of a class by `Symbol.for`, so that those of another installed copy of this library are
 * recognized, which `instanceof` does not do. Each marked class `X` has a static method `X.isX(value)`.
 */
export class ClassMark {
  private readonly key: symbol;

  /** @param name the name of the class, which is unique in this library */
  constructor(name: string) {
    this.key = Symbol.for(`cdk8s-argo-ci.${name}`);
  }

  /** Marks the instances of a class and of its subclasses. */
  applyTo(prototype: object): void {
    Object.defineProperty(prototype, this.key, { value: true });
  }

  /** Whether a value is an instance of the class in any copy of this library. */
  isOn(value: unknown): boolean {
    return typeof value === 'object' && value !== null && this.key in value;
  }
}
