import type { Manifest, WorkflowManifest } from '../support';
import { manifestsIn, runExample } from '../support';
import { applyManifests } from './apply';
import type { Run } from './run';

/** What the small steps of examples run in; a setting says which image that is here. */
const BUSYBOX = 'busybox:1.37';

/**
 * Applies what an example wants to have in the cluster, and returns its Workflow, to be created for each run. Changed
 * is what differs between clusters, and nothing else:
 *
 * - the namespace `ci` is the one of this run,
 * - the image `busybox:1.37` is the one of the settings; an example with another image can't be run here,
 * - a workflow without a ServiceAccount runs under the one of the setup, as with `argo submit --serviceaccount`.
 */
export async function prepareExample(run: Run, name: string): Promise<WorkflowManifest> {
  const { client, namespace, settings, setup } = run;
  const text = (await runExample(name)).replaceAll(BUSYBOX, settings.images.busybox);
  const images = [...text.matchAll(/\bimage"?: "?([^\s",]+)/g)].map(([, image = '']) => image);
  const others = images.filter((image) => image !== settings.images.busybox);
  if (others.length > 0) throw new Error(`${name} needs ${others.join()}: only ${BUSYBOX} is known here`);

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

/** The manifest in another namespace, and with it those whom a RoleBinding is about. */
export function move(manifest: Manifest, namespace: string): Manifest {
  const { metadata, subjects } = manifest;
  return {
    ...manifest,
    metadata: { ...metadata, namespace },
    ...(Array.isArray(subjects) && { subjects: subjects.map((one: object) => ({ ...one, namespace })) }),
  };
}
