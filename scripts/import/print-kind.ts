import { comment } from './comment';
import type { Kind } from './model';

/** A kind as a class like those that `cdk8s import` writes, and the interface of its properties. */
export function printKind(kind: Kind, spec: string): string {
  const name = kind.kind;
  const qualified = `${kind.apiVersion}/${name}`;
  return `${comment(kind.doc, '')}export class ${name} extends ApiObject {
  /** The apiVersion and kind of "${qualified}". */
  public static readonly GVK: GroupVersionKind = { apiVersion: '${kind.apiVersion}', kind: '${name}' };

  /** The manifest of a "${qualified}", for use inside of another object. */
  public static manifest(props: ${name}Props): GroupVersionKind & ${name}Props {
    return { ...${name}.GVK, ...props };
  }

  /** Defines a "${qualified}". */
  public constructor(scope: Construct, id: string, props: ${name}Props) {
    super(scope, id, { ...${name}.GVK, ...props });
  }
}

${comment(`Properties of ${name}.`, '')}export interface ${name}Props {
  readonly metadata?: ApiObjectMetadata;
  readonly spec: ${spec};
}
`;
}

/** Names that a kind takes in the file. */
export function kindNames(kind: Kind): readonly string[] {
  return [kind.kind, `${kind.kind}Props`];
}
