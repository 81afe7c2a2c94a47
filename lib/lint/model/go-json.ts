import type { JsonNode } from '../json';

/** The JSON that Go writes for a value, with the places of its strings. */
export interface GoJson {
  readonly text: string;

  /** In order. */
  readonly strings: readonly GoString[];
}

/** A string in the JSON, or the name of a field. */
export interface GoString {
  readonly start: number;
  readonly end: number;
  readonly node: JsonNode;
}

/** The order in which Go writes the fields of a struct, and those that it writes even if they are empty. */
interface Struct {
  readonly fields: readonly string[];
  readonly always: readonly string[];
}

const TEMPLATE: Struct = {
  fields:
    'name inputs outputs nodeSelector affinity metadata daemon steps container containerSet script resource dag suspend data http plugin volumes initContainers sidecars archiveLocation activeDeadlineSeconds retryStrategy parallelism failFast tolerations schedulerName priorityClassName serviceAccountName automountServiceAccountToken executor hostAliases securityContext podSpecPatch metrics synchronization memoize timeout annotations'.split(
      ' ',
    ),
  always: ['inputs', 'outputs', 'metadata'],
};

const CALL: Struct = {
  fields:
    'name template inline arguments templateRef dependencies withItems withParam withSequence when continueOn onExit depends hooks'.split(
      ' ',
    ),
  always: ['arguments'],
};

const CONTAINER: Struct = {
  fields: 'name image command args workingDir ports envFrom env resources volumeMounts'.split(' '),
  always: ['resources'],
};

const PORTS: Struct = { fields: ['parameters', 'artifacts'], always: [] };

const PARAMETER: Struct = { fields: ['name', 'default', 'value', 'valueFrom'], always: [] };

/** The structs by the field that contains them, or a list of them. */
const STRUCTS: { readonly [field: string]: Struct } = {
  inline: TEMPLATE,
  tasks: CALL,
  steps: CALL,
  container: CONTAINER,
  containers: CONTAINER,
  initContainers: CONTAINER,
  sidecars: CONTAINER,
  script: CONTAINER,
  inputs: PORTS,
  outputs: PORTS,
  arguments: PORTS,
  parameters: PARAMETER,
};

/** Prints a value as Go does, as far as it matters for tags that cross the borders of strings. */
export function goJson(node: JsonNode, is: 'template' | 'call' | 'outputs'): GoJson {
  const printer = new Printer();
  printer.print(node, { template: TEMPLATE, call: CALL, outputs: PORTS }[is]);
  return printer;
}

class Printer implements GoJson {
  text = '';
  readonly strings: GoString[] = [];

  print(node: JsonNode, struct: Struct | undefined): void {
    const { value } = node;
    if (typeof value === 'string') this.string(value, node);
    else if (Array.isArray(value)) this.list(node.items, struct);
    else if (typeof value === 'object' && value !== null) this.object(node, struct);
    else this.text += JSON.stringify(value ?? null);
  }

  private string(text: string, node: JsonNode): void {
    const start = this.text.length;
    this.text += JSON.stringify(text);
    this.strings.push({ start, end: this.text.length, node });
  }

  private list(items: readonly JsonNode[], struct: Struct | undefined): void {
    this.text += '[';
    for (const [index, item] of items.entries()) {
      if (index > 0) this.text += ',';
      this.print(item, struct);
    }
    this.text += ']';
  }

  private object(node: JsonNode, struct: Struct | undefined): void {
    this.text += '{';
    let separator = '';
    for (const [name, field] of ordered(node, struct)) {
      this.text += separator;
      separator = ',';
      this.string(name, field);
      this.text += ':';
      if (field.exists) this.print(field, Object.hasOwn(STRUCTS, name) ? STRUCTS[name] : undefined);
      else this.text += '{}';
    }
    this.text += '}';
  }
}

function ordered(node: JsonNode, struct: Struct | undefined): (readonly [name: string, node: JsonNode])[] {
  const { fields } = node;
  if (struct === undefined) return fields;
  const added = struct.always
    .filter((name) => !node.get(name).exists)
    .map((name) => [name, node.get(name)] as const);
  const position = (name: string): number => {
    const index = struct.fields.indexOf(name);
    return index < 0 ? struct.fields.length : index;
  };
  return [...fields, ...added].sort(([one], [other]) => position(one) - position(other));
}
