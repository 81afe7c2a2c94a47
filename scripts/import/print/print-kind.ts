import { comment } from './comment';
import type { Kind } from '../model';

/**
 * A kind as a class, like those of `cdk8s import`, and the interface of its properties. The fields
 * have the API's own names, so they are rendered unchanged.
 *
 * @param spec - the type of the kind's spec
 */
export function printKind(kind: Kind, spec: string): string {
  const name = kind.kind;
  const props = propsName(kind);
  return `${comment(kind.doc, '')}export class ${name} extends ApiObject {
  /** The apiVersion and kind of each ${name}. */
  public static readonly GVK: GroupVersionKind = { apiVersion: '${kind.apiVersion}', kind: '${name}' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: ${props}): GroupVersionKind & ${props} {
    return { ...${name}.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: ${props}) {
    super(scope, id, { ...${name}.GVK, ...props });
  }
}

/** Properties of ${name}. */
export interface ${props} {
  /**
   * Name, labels, annotations and other metadata. With \`generateName\`, set \`name: undefined\` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
${comment(kind.spec.doc, '  ')}  readonly spec: ${spec};
}
`;
}

/** The names that a kind declares in the file. */
export function kindNames(kind: Kind): readonly string[] {
  return [kind.kind, propsName(kind)];
}

function propsName(kind: Kind): string {
  return `${kind.kind}Props`;
}
