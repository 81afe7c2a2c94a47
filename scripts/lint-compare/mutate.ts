import type { CorpusFile } from './corpus';
import type { Json, Manifests } from './json';
import type { Mutation, Mutations } from './mutations/mutation';
import { OBJECT } from './mutations/objects';
import { SNIPPET } from './mutations/snippets';
import { STRUCTURE } from './mutations/structure';
import { VARIABLE } from './mutations/variables';
import { Random } from './random';

/** Manifests to compare the verdicts on. */
export interface Case {
  readonly name: string;
  readonly manifests: Manifests;
}

/** The groups of mutations, with how often they are used. */
const GROUPS: readonly (readonly [weight: number, mutations: Mutations])[] = [
  [3, STRUCTURE],
  [2, VARIABLE],
  [4, SNIPPET],
  [1, OBJECT],
];

/** Mutants of the files, which are the same for the same seed. */
export function mutants(files: readonly CorpusFile[], count: number, seed: number): Case[] {
  const random = new Random(seed);
  const others = files.flatMap(({ manifests }) => manifests);
  const cases: Case[] = [];
  while (cases.length < count) {
    const file = random.maybeOneOf(files);
    if (file === undefined) break;
    const mutant = mutate(file, random, others);
    if (mutant !== undefined) cases.push(mutant);
  }
  return cases;
}

function mutate(file: CorpusFile, random: Random, others: readonly Json[]): Case | undefined {
  const manifests: Json[] = structuredClone([...file.manifests]);
  const steps: string[] = [];
  const count = random.oneOf([1, 1, 1, 2, 2, 3]);
  for (let attempt = 0; attempt < 20 && steps.length < count; attempt++) {
    const [name, mutation] = anyMutation(random);
    if (mutation(manifests, random, others)) steps.push(name);
  }
  if (steps.length === 0 || manifests.length === 0) return undefined;
  return { name: `${file.name}: ${steps.join(', ')}`, manifests };
}

function anyMutation(random: Random): readonly [string, Mutation] {
  const weighted = GROUPS.flatMap(([weight, group]) => Array<Mutations>(weight).fill(group));
  const mutations = Object.entries(random.maybeOneOf(weighted) ?? STRUCTURE);
  return random.maybeOneOf(mutations) ?? ['nothing', () => false];
}
