/** A request to a registry failed for a reason that the message explains. It never contains credentials. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
}
