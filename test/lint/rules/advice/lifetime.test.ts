import { lint } from '../../../../lib/lint';
import { container, object, workflow } from './support';

const CODES = ['missing-ttl', 'missing-pod-gc', 'missing-deadline', 'missing-resource-requests'];

function optional(...manifests: object[]): string[] {
  return lint(manifests, { advice: 'all' })
    .map(({ code }) => code)
    .filter((code) => CODES.includes(code));
}

const LIFETIME = {
  ttlStrategy: { secondsAfterCompletion: 86400 },
  podGC: { strategy: 'OnPodCompletion' },
  activeDeadlineSeconds: 3600,
};

const RESOURCES = { resources: { requests: { cpu: '1', memory: '1Gi' } } };

test('workflows have a lifetime, and containers have requests', () => {
  expect(optional(workflow([container({})]))).toEqual(CODES);
  expect(optional(workflow([container(RESOURCES)], LIFETIME))).toEqual([]);
});

test('this is optional', () => {
  expect(lint([workflow([container({})])])).toEqual([]);
  expect(lint([workflow([container({})])], { advice: 'none' })).toEqual([]);
});

test('a WorkflowTemplate without an entrypoint has no lifetime', () => {
  const template = object('WorkflowTemplate', { templates: [container(RESOURCES)] });
  expect(optional(template)).toEqual([]);
});

test('a CronWorkflow deletes its workflows itself', () => {
  const workflowSpec = { entrypoint: 'main', templates: [container(RESOURCES)] };
  const cron = object('CronWorkflow', { schedules: ['0 * * * *'], workflowSpec });
  expect(optional(cron)).not.toContain('missing-ttl');
});

test('a workflow has the lifetime of the WorkflowTemplate that it runs', () => {
  const used = object(
    'WorkflowTemplate',
    { entrypoint: 'main', templates: [container(RESOURCES)], ...LIFETIME },
    'used',
  );
  expect(optional(object('Workflow', { workflowTemplateRef: { name: 'used' } }), used)).toEqual([]);
});

test('limits are requests, and so are those of the defaults and of a patch', () => {
  const limits = { resources: { limits: { memory: '1Gi' } } };
  const defaults = { templateDefaults: { container: { image: '', ...RESOURCES } } };
  const podSpecPatch = JSON.stringify({ containers: [{ name: 'main', ...RESOURCES }] });
  expect(optional(workflow([container(limits)], LIFETIME))).toEqual([]);
  expect(optional(workflow([container({})], { ...LIFETIME, ...defaults }))).toEqual([]);
  expect(optional(workflow([container({}, { podSpecPatch })], LIFETIME))).toEqual([]);
});
