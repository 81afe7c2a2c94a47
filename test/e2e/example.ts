import type { Manifest, WorkflowManifest } from '../support';
import { manifestsIn, runExample } from '../support';
import { applyManifests } from './cluster/apply';
import type { Run } from './cluster/run';

/** The image of small steps in the examples, which the settings replace. */
const BUSYBOX = 'busybox:1.37';

/**
 * Applies the objects that an example needs, and returns its Workflow, to be created for each run. Only what differs
 * between clusters is changed:
 *
 * - the namespace `ci` is replaced with that of this run,
 * - the image `busybox:1.37` is replaced with that of the settings; examples with other images cannot be run,
 * - a workflow without a ServiceAccount has that of the setup, as with `argo submit --serviceaccount`.
 */
export async function prepareExample(run: Run, name: string): Promise<WorkflowManifest> {
  const { client, namespace, settings, setup } = run;
  const text = (await runExample(name)).replaceAll(BUSYBOX, settings.images.busybox);
  const images = [...text.matchAll(/\bimage"?: "?([^\s",]+)/g)].map(([, image = '']) => image);
  const others = images.filter((image) => image !== settings.images.busybox);
  if (others.length > 0) throw new Error(`${name} needs ${others.join()}: only ${BUSYBOX} is supported`);

  const manifests = manifestsIn(text).map((manifest) => move(manifest, namespace));
  await applyManifests(
    client,
    manifests.filter((manifest) => !isWorkflow(manifest)),
  );
  const workflow = manifests.find(isWorkflow);
  if (workflow === undefined) throw new Error(`${name} has no Workflow`);
  const { serviceAccountName = setup.rbac.serviceAccount.name } = workflow.spec;
  return { ...workflow, spec: { ...workflow.spec, serviceAccountName } };
}

function isWorkflow(manifest: Manifest): manifest is WorkflowManifest {
  return manifest.kind === 'Workflow';
}

/** The manifest in another namespace, including the subjects of a RoleBinding. */
export function move(manifest: Manifest, namespace: string): Manifest {
  const { metadata, subjects } = manifest;
  return {
    ...manifest,
    metadata: { ...metadata, namespace },
    ...(Array.isArray(subjects) && { subjects: subjects.map((one: object) => ({ ...one, namespace })) }),
  };
}
