import type { Problem } from '../../finding';
import type { Ports } from './port';

/** The fields of Argo's own lists of parameters and artifacts. */
const LISTS = { parameters: 'parameter', artifacts: 'artifact' } as const;

/** The names in Argo's own form, `{ parameters: [{ name, value }] }`, unless these are the keys of ports. */
function namesInLists(
  values: object,
  ports: Ports,
): { readonly name: string; readonly list: keyof typeof LISTS }[] {
  return (['parameters', 'artifacts'] as const).flatMap((list) => {
    const items: unknown = Object.hasOwn(ports, list) ? undefined : Reflect.get(values, list);
    return Array.isArray(items) ? items.map((item: unknown) => ({ name: nameOf(item), list })) : [];
  });
}

function nameOf(item: unknown): string {
  const name: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, 'name') : undefined;
  return typeof name === 'string' ? name : 'name';
}

/** Stand for arguments that are not an object, which only plain JavaScript can pass. */
const STAND_INS = new WeakSet();

/** The arguments. For what is not an object, which the check of the arguments reports, an empty one. */
export function usableArguments<T extends object>(values: T): T | { [key: string]: never } {
  const given: unknown = values;
  if (typeof given === 'object' && given !== null) return values;
  const none = {};
  STAND_INS.add(none);
  return none;
}

/** Finds arguments in Argo's own form, which plain JavaScript can pass. */
export function checkArgumentForm(ports: Ports, values: unknown, path: string): Problem[] {
  if (typeof values !== 'object' || values === null || STAND_INS.has(values)) {
    const message = 'The arguments are not an object. Pass one with the names of the inputs.';
    return [{ code: 'unknown-argument', message, path }];
  }
  const inner: unknown = Object.hasOwn(ports, 'arguments') ? undefined : Reflect.get(values, 'arguments');
  const given = typeof inner === 'object' && inner !== null ? inner : values;
  const [first] = Array.isArray(given)
    ? given.map(nameOf)
    : namesInLists(given, ports).map(({ name }) => name);
  if (first === undefined) return [];
  const message = `The arguments are lists, as in YAML. Pass an object with the names of the inputs: { ${keyText(first)}: … }.`;
  return [{ code: 'unknown-argument', message, path }];
}

/** Finds ports that were not declared by `parameter` or `artifact`, also in Argo's own form. */
export function checkDeclarations(ports: Ports, path: string): Problem[] {
  const [first] = namesInLists(ports, {});
  if (first !== undefined) {
    const message = `Ports are declared by name, not in lists as in YAML. Write { ${keyText(first.name)}: ${LISTS[first.list]}(…) }.`;
    return [{ code: 'invalid-type', message, path }];
  }
  return Object.keys(ports)
    .filter((key) => !isPort(ports[key]))
    .map((key) => ({
      code: 'invalid-type',
      message: `'${key}' is not a port. Declare it with parameter(…) or artifact(…).`,
      path: `${path}.${key}`,
    }));
}

function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

/** Whether a value was declared by `parameter` or `artifact`: plain JavaScript can have any. */
export function isPort(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const declaration: unknown = Reflect.get(value, 'declaration');
  return typeof declaration === 'object' && declaration !== null;
}
