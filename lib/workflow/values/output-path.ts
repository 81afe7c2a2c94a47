/** The path that a template writes an output to. In a template string it becomes the path. */
export class OutputPath {
  /** The output's path in the container, as Argo's variable for it. */
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The path. */
  toString(): string {
    return this.path;
  }

  /** How cdk8s renders it. */
  resolve(): string {
    return this.path;
  }
}
