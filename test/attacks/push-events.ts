import type { Chart } from 'cdk8s';
import type { argoEvents } from '../../lib';
import { GitPushTrigger, SuspendTemplate, WorkflowTemplate, githubRepository, parameter } from '../../lib';
import { SECRET, sensorIn } from '../events/trigger';
import { delivery } from '../git/hosts/payloads';
import { synth } from '../support';
import { jq } from '../support/jq';

/** Where whoever pushes can put a text: the texts are the message, the author, the URL of the repository and a file. */
export const POSITIONS = ['branch', 'tag', 'texts'] as const;

export type Position = (typeof POSITIONS)[number];

/** A push as the Sensor passes it on. */
export interface ReadPush {
  readonly starts: boolean;
  readonly refusedBy: readonly string[];
  readonly labels: { readonly [name: string]: string };
  readonly arguments: { readonly [name: string]: string | null };
  readonly [field: string]: unknown;
}

/** The Sensor of a trigger whose arguments are all texts of a push, also next to each other and inside JSON. */
export function sensor(): argoEvents.SensorSpec {
  return sensorIn(
    synth((chart) => {
      new GitPushTrigger(chart, 'on-push', {
        repository: githubRepository('https://github.com/acme/app'),
        webhookSecret: SECRET,
        branches: ['**'],
        tags: ['**'],
        paths: ['src/**'],
        cancelSuperseded: true,
        allowMissingCommit: true,
        workflow: receiver(chart),
        arguments: ({ push, payload }) => ({
          ref: push.ref,
          message: push.message,
          author: push.author,
          url: payload.repository.clone_url,
          joined: `${push.message}${push.author}`,
          json: `{"message":"${push.message}","author":"${push.author}"}`,
        }),
      });
    }),
  );
}

function receiver(chart: Chart) {
  const workflow = new WorkflowTemplate(chart, 'receiver', {
    arguments: {
      ref: parameter(),
      message: parameter(),
      author: parameter(),
      url: parameter(),
      joined: parameter(),
      json: parameter(),
    },
  });
  workflow.setEntrypoint(new SuspendTemplate(workflow, 'pause', { suspend: { duration: '0' } }));
  return workflow;
}

/** Runs the transformation of the Sensor on one push for each of the texts. */
export async function readPushes(position: Position, texts: readonly string[]): Promise<readonly ReadPush[]> {
  const [dependency] = sensor().dependencies;
  // Go's JSON decoder replaces lone surrogates before the transformation reads them; jq's refuses them.
  const events = texts.map((text) => eventWith(position, Buffer.from(text).toString()));
  const read = await jq(events, `map(\n${dependency?.transform?.jq ?? ''})`);
  return (read as { readonly push: ReadPush }[]).map(({ push }) => push);
}

/** The event of a recorded webhook with the text in some of its fields. */
function eventWith(position: Position, text: string): object {
  const { body } = delivery('github', 'branch');
  const [message, name, url, file] =
    position === 'texts'
      ? [text, text, text, text]
      : ['A change', 'ada', 'https://github.com/acme/app.git', 'src/index.ts'];
  const ref = { branch: `refs/heads/${text}`, tag: `refs/tags/${text}`, texts: 'refs/heads/main' }[position];
  const commit = { id: 'a'.repeat(40), message, added: [file], removed: [], modified: [] };
  const repository = { full_name: 'acme/app', clone_url: url, pushed_at: text };
  return {
    headers: {
      'Content-Type': ['application/json'],
      'X-Github-Event': ['push'],
      'X-Hub-Signature-256': ['x'],
    },
    body: { ...body, ref, repository, pusher: { name }, commits: [commit], head_commit: commit },
  };
}
