// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-class-instance-assignment */
import type { Construct } from 'constructs';
import type { CommitStatusProps } from '../../lib';
import {
  CiWorkflowTemplate,
  CommitStatus,
  StepsTemplate,
  azureDevOpsRepository,
  githubRepository,
  variables,
  webhookRepository,
} from '../../lib';

declare const scope: Construct;

const ci = new CiWorkflowTemplate(scope, 'ci', { defaults: { revision: 'main' } });
const repository = githubRepository('https://github.com/acme/app');
const props = {
  repository,
  commit: ci.arguments.revision,
  token: { secret: 'github', key: 'token' },
  argoUrl: 'https://argo.acme.dev',
} satisfies CommitStatusProps;

// Valid uses.
const status = new CommitStatus(ci, 'a', props);
new CommitStatus(ci, 'a2', {
  ...props,
  repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
});
new CommitStatus(ci, 'b', { ...props, exitHandler: false, container: { image: 'registry.local/curl' } });
const end = new StepsTemplate(ci, 'end');
end.step('report', status.report, { status: variables.workflow.status });

// A status outside a workflow.
// @ts-expect-error Argument of type 'Construct' is not assignable to parameter of type 'WorkflowResource
new CommitStatus(scope, 'c', props);

// A literal token.
// @ts-expect-error Type 'string' is not assignable to type 'IssuedGitToken | SecretKey'
new CommitStatus(ci, 'd', { ...props, token: 'hunter2' });

// A Git host without an API for commit statuses.
const other = webhookRepository<{ ref: string; commit: string }>(
  'https://git.acme.dev/acme/app',
  (push) => push,
);
// @ts-expect-error Type '"other"' is not assignable to type 'StatusProvider'
new CommitStatus(ci, 'e', { ...props, repository: other });

// No URL of Argo's user interface.
// @ts-expect-error Property 'argoUrl' is missing in type
new CommitStatus(ci, 'f', { repository, commit: props.commit, token: props.token });

// An unknown argument of the workflow.
// @ts-expect-error Property 'commit' does not exist on type 'References<
new CommitStatus(ci, 'g', { ...props, commit: ci.arguments.commit });

// A custom command, which would report nothing.
// @ts-expect-error 'command' does not exist in type
new CommitStatus(ci, 'h', { ...props, container: { command: ['curl'] } });

// The template `report` without arguments.
// @ts-expect-error Expected 3-4 arguments, but got 2
end.step('again', status.report);
