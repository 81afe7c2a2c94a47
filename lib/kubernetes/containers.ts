/** The fields of a pod or of Argo's template that contain containers. */
export interface WithContainers<Container> {
  readonly container?: Container | undefined;
  readonly script?: Container | undefined;
  readonly containerSet?: { readonly containers?: readonly Container[] | undefined } | undefined;
  readonly initContainers?: readonly Container[] | undefined;
  readonly sidecars?: readonly Container[] | undefined;
}

/** The containers with their fields, such as `sidecars[0]`. */
export function containersIn<Container>(
  given: WithContainers<Container>,
): (readonly [field: string, container: Container])[] {
  const { container, script, containerSet, initContainers, sidecars } = given;
  const single = Object.entries({ container, script });
  const lists = Object.entries({
    'containerSet.containers': containerSet?.containers,
    initContainers,
    sidecars,
  });
  const listed = lists.flatMap(([field, list]) =>
    (list ?? []).map((one, index) => [`${field}[${String(index)}]`, one] as const),
  );
  // A field may be null in a raw template: YAML has no other value for an empty field.
  return [...single, ...listed].flatMap(([field, one]) =>
    one === undefined || one === null ? [] : [[field, one] as const],
  );
}
