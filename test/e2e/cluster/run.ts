import { App } from 'cdk8s';
import { applyChart, deploymentReady } from './apply';
import type { Client } from './client';
import { connect } from './client';
import { printDiagnosis } from './diagnosis';
import type { PodSecurityLevel } from './namespace';
import { createNamespace, deleteNamespace } from './namespace';
import { IMAGE, Setup } from '../pipeline';
import { deleteImage } from './registry';
import { pushSample } from './repository';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { say, secondsSince } from './wait';

/** Longer than the timeouts inside tests, so that their messages are shown and not jest's. */
const TEST_MILLISECONDS = 600_000;

/** What a test receives: the cluster, and a namespace with the setup. */
export interface Run {
  readonly client: Client;
  readonly settings: Settings;
  readonly namespace: string;
  readonly app: App;
  readonly setup: Setup;
  /** The digests of the pushed images, which are deleted at the end. */
  readonly images: Set<string>;
}

/** Declares a test that receives the run of its file, and prints the state of the cluster if it fails. */
export type RunTest = (title: string, body: (run: Run) => Promise<void>) => void;

/** Creates a separate namespace for the tests of this file, and deletes it afterwards. */
export function useRun(level: PodSecurityLevel = 'baseline'): RunTest {
  let run: Run | undefined;
  beforeAll(async () => {
    run = await startRun(readSettings(), level);
  }, TEST_MILLISECONDS);
  afterAll(async () => {
    if (run !== undefined) await deleteRun(run);
  }, TEST_MILLISECONDS);
  return (title, body) => {
    test(
      title,
      async () => {
        if (run === undefined) throw new Error('The setup failed');
        await diagnosed(run.client, run.namespace, body(run));
      },
      TEST_MILLISECONDS,
    );
  };
}

/** Creates a namespace with the setup. */
export async function startRun(settings: Settings, level: PodSecurityLevel): Promise<Run> {
  const begin = Date.now();
  pushSample(settings.git);
  const client = await connect();
  const namespace = await createNamespace(client, settings.namespace, level);
  const app = new App();
  const setup = new Setup(app, { namespace, settings });
  const prepare = async (): Promise<void> => {
    await applyChart(client, setup);
    await deploymentReady(client, namespace, setup.minio.deployment.name);
  };
  try {
    await diagnosed(client, namespace, prepare());
  } catch (error) {
    // Jest runs no tests in this case, and `afterAll` has no run to clean up.
    if (!settings.keep) await deleteNamespace(client, namespace);
    throw error;
  }
  say(`${String(secondsSince(begin)).padStart(5)} s  the setup is ready`);
  return { client, settings, namespace, app, setup, images: new Set() };
}

/** Deletes the namespace, and the images that were pushed. */
export async function deleteRun({ client, settings, namespace, images }: Run): Promise<void> {
  if (settings.keep) {
    say(`namespace ${namespace} is kept`);
    return;
  }
  await deleteNamespace(client, namespace);
  for (const digest of images) {
    const isDeleted = await deleteImage(settings.registry, IMAGE, digest);
    if (!isDeleted) say(`the registry does not let us delete ${IMAGE}@${digest}`);
  }
}

async function diagnosed(client: Client, namespace: string, body: Promise<void>): Promise<void> {
  try {
    await body;
  } catch (error) {
    await printDiagnosis(client, namespace);
    throw error;
  }
}
