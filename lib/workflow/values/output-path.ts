import { ClassMark } from '../../identity';

const OUTPUT_PATH_MARK = new ClassMark('OutputPath');

/** The path that a template writes an output to. In a template string it becomes the path. */
export class OutputPath {
  static {
    OUTPUT_PATH_MARK.applyTo(this.prototype);
  }

  /** Whether a value is the path of an output, also of another installed copy of this library. */
  static isOutputPath(value: unknown): value is OutputPath {
    return OUTPUT_PATH_MARK.isOn(value);
  }

  /** The output's path in the container, as Argo's variable. */
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
