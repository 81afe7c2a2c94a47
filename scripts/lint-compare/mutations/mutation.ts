import type { Json } from '../json';
import type { Random } from '../random';

/** Changes a copy of manifests. Returns false if there is nothing that it can change. */
export type Mutation = (manifests: Json[], random: Random, others: readonly Json[]) => boolean;

/** Mutations by name. */
export interface Mutations {
  readonly [name: string]: Mutation;
}
