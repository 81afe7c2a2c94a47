import type { Json, JsonObject } from '../json';
import type { Case } from '../mutate';
import { Random } from '../random';
import type { Signature } from './signature';
import { randomSignature } from './signature';
import type { Callable } from './templates';
import { randomTemplate } from './templates';
import { MISTAKE } from './text';

/** Random manifests, of which about half are right. They are the same for the same seed. */
export function randomManifests(count: number, seed: number): Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => ({
    name: `random ${String(index)}`,
    manifests: randomFile(random),
  }));
}

interface Library {
  readonly manifest: JsonObject;
  readonly callables: readonly Callable[];
}

function randomFile(random: Random): Json[] {
  const libraries = [
    ...(random.chance(0.4) ? [randomLibrary('WorkflowTemplate', random)] : []),
    ...(random.chance(0.2) ? [randomLibrary('ClusterWorkflowTemplate', random)] : []),
  ];
  const manifests: Json[] = libraries.map(({ manifest }) => manifest);
  manifests.splice(random.below(manifests.length + 1), 0, randomWorkflow(libraries, random));
  return manifests;
}

function signatures(random: Random): Signature[] {
  const count = random.oneOf([1, 2, 3, 4]);
  return ['main', 'build', 'test', 'deploy']
    .slice(0, count)
    .map((name, index) => randomSignature(name, index === count - 1, random));
}

const GLOBALS = ['workflow.parameters.environment', 'workflow.parameters.revision'];

/** Templates, each of which calls those after it and those of libraries. */
function templatesOf(
  own: readonly Signature[],
  libraries: readonly Callable[],
  globals: readonly string[],
  random: Random,
): JsonObject[] {
  return own.map((signature, index) => {
    const local = own
      .slice(random.chance(MISTAKE) ? 0 : index + 1)
      .map((callee): Callable => ({ signature: callee, reference: { template: callee.name } }));
    return randomTemplate(signature, [...local, ...libraries], globals, random);
  });
}

function randomLibrary(kind: 'WorkflowTemplate' | 'ClusterWorkflowTemplate', random: Random): Library {
  const own = signatures(random);
  const name = kind === 'WorkflowTemplate' ? 'library' : 'cluster-library';
  const hasArguments = random.chance(0.3);
  return {
    manifest: {
      apiVersion: 'argoproj.io/v1alpha1',
      kind,
      metadata: { name },
      spec: {
        ...(random.chance(0.3) && { entrypoint: 'main' }),
        ...(hasArguments && { arguments: { parameters: [{ name: 'environment', value: 'test' }] } }),
        templates: templatesOf(own, [], random.chance(0.3) ? GLOBALS : [], random),
      },
    },
    callables: own.map((signature) => ({
      signature,
      reference: {
        templateRef: {
          name,
          template: signature.name,
          ...(kind === 'ClusterWorkflowTemplate' && { clusterScope: true }),
        },
      },
    })),
  };
}

function randomWorkflow(libraries: readonly Library[], random: Random): JsonObject {
  const own = signatures(random);
  const [library] = libraries;
  const refers = library !== undefined && random.chance(0.15);
  const parameters = [
    { name: 'environment', value: 'test' },
    ...(random.chance(0.7) ? [{ name: 'revision', ...(random.chance(0.8) && { value: 'main' }) }] : []),
    ...(own[0]?.parameters ?? []).map(({ name }) => ({ name, value: 'a' })),
  ];
  const spec: JsonObject = {
    ...(random.chance(MISTAKE) ? {} : { entrypoint: random.chance(MISTAKE) ? 'missing' : 'main' }),
    arguments: {
      parameters,
      artifacts: (own[0]?.artifacts ?? []).map(({ name }) => ({ name, raw: { data: 'x' } })),
    },
    ...(refers
      ? { workflowTemplateRef: referenceTo(library) }
      : {
          templates: templatesOf(
            own,
            libraries.flatMap(({ callables }) => callables),
            GLOBALS,
            random,
          ),
        }),
    ...(random.chance(0.15) && { onExit: random.oneOf(['main', 'build', 'test']) }),
    ...(random.chance(0.05) && { priority: 5 }),
    ...(random.chance(0.05) && { podGC: { strategy: random.oneOf(['OnPodSuccess', 'Never']) } }),
    ...(random.chance(0.05) && { hooks: { exit: { template: 'main' } } }),
  };
  const metadata = { generateName: 'random-', labels: { app: 'x' }, annotations: { note: 'y' } };
  return random.chance(0.15)
    ? {
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'CronWorkflow',
        metadata: { name: 'random' },
        spec: { schedules: [random.oneOf(['0 2 * * *', '@daily', '* * *'])], workflowSpec: spec },
      }
    : { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata, spec };
}

function referenceTo({ manifest }: Library): JsonObject {
  return manifest.kind === 'ClusterWorkflowTemplate'
    ? { name: 'cluster-library', clusterScope: true }
    : { name: 'library' };
}
