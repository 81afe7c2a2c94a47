import { App } from 'cdk8s';
import { applyChart, deploymentReady } from './apply';
import type { Client } from './client';
import { connect } from './client';
import { printDiagnosis } from './diagnosis';
import { createNamespace, deleteNamespace } from './namespace';
import { IMAGE, Setup } from './pipeline';
import { deleteImage } from './registry';
import { pushSample } from './repository';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { say, secondsSince } from './wait';

/** Longer than anything that a test itself waits for, so that its message is what people see and not jest's. */
const TEST_MILLISECONDS = 600_000;

/** What a test works with: the cluster, and a namespace in which everything is set up. */
export interface Run {
  readonly client: Client;
  readonly settings: Settings;
  readonly namespace: string;
  readonly app: App;
  readonly setup: Setup;
  /** The digests of what was pushed, to be deleted in the end. */
  readonly images: Set<string>;
}

/** A test that gets the run of its file, and prints what went wrong in the cluster if it fails. */
export type RunTest = (title: string, body: (run: Run) => Promise<void>) => void;

/** Gives the tests of this file a namespace of their own, which is deleted afterwards. */
export function useRun(): RunTest {
  let run: Run | undefined;
  beforeAll(async () => {
    run = await start(readSettings());
  }, TEST_MILLISECONDS);
  afterAll(async () => {
    if (run !== undefined) await cleanUp(run);
  }, TEST_MILLISECONDS);
  return (title, body) => {
    test(
      title,
      async () => {
        if (run === undefined) throw new Error('The setup has failed');
        await diagnosed(run.client, run.namespace, body(run));
      },
      TEST_MILLISECONDS,
    );
  };
}

async function start(settings: Settings): Promise<Run> {
  const begin = Date.now();
  pushSample(settings.git);
  const client = await connect();
  const namespace = await createNamespace(client, settings.namespace);
  const app = new App();
  const setup = new Setup(app, { namespace, settings });
  const prepare = async (): Promise<void> => {
    await applyChart(client, setup);
    await deploymentReady(client, namespace, setup.minio.deployment.name);
  };
  try {
    await diagnosed(client, namespace, prepare());
  } catch (error) {
    // Nobody else will: jest does not run the tests, nor is there a run yet to be ended.
    if (!settings.keep) await deleteNamespace(client, namespace);
    throw error;
  }
  say(`${String(secondsSince(begin)).padStart(5)} s  the setup is ready`);
  return { client, settings, namespace, app, setup, images: new Set() };
}

async function cleanUp({ client, settings, namespace, images }: Run): Promise<void> {
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
