import type { Cases } from '../../failures';
import { CONTAINER, pod, testFailures, workflow, workflowTemplate } from '../../failures';

const VOLUMES = [{ name: 'v', emptyDir: {} }];
const MOUNTS = { volumeMounts: [{ name: 'v', mountPath: '/v' }] };
const MOUNTED = { ...CONTAINER, ...MOUNTS };
const CALLER = {
  templates: [{ name: 'main', steps: [[{ name: 'a', templateRef: { name: 't', template: 'x' } }]] }],
};
const RUN = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Workflow',
  metadata: { name: 'w' },
  spec: { workflowTemplateRef: { name: 't' } },
};
const CALLED = { templates: [{ name: 'x', container: MOUNTED }] };
const CLAIMS = [
  {
    metadata: { name: 'v' },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  },
];

const WRONG: Cases = {
  'a mount of a container': pod({ container: MOUNTED }),
  'a mount of a script': pod({ container: undefined, script: { ...MOUNTED, source: 'true' } }),
  'a mount of a container set': pod({
    container: undefined,
    containerSet: { ...MOUNTS, containers: [{ name: 'main', ...CONTAINER }] },
  }),
  'a mount of an init container': pod({ initContainers: [{ name: 'i', ...MOUNTED }] }),
  'a mount of a sidecar': pod({ sidecars: [{ name: 's', ...MOUNTED }] }),
  'a volume that a patch adds': pod({
    container: MOUNTED,
    podSpecPatch: '{"volumes":[{"name":"v","emptyDir":{}}]}',
  }),
  "a volume of Argo's own": pod({
    container: { ...CONTAINER, volumeMounts: [{ name: 'var-run-argo', mountPath: '/v' }] },
  }),
  'a volume of the WorkflowTemplate in a templateRef': [
    workflow(CALLER),
    workflowTemplate('t', { volumes: VOLUMES, ...CALLED }),
  ],
};

const RIGHT: Cases = {
  'a volume of the template': pod({ container: MOUNTED, volumes: VOLUMES }),
  'a volume of the workflow': pod({ container: MOUNTED }, { volumes: VOLUMES }),
  'a volume claim of the workflow': pod({ container: MOUNTED }, { volumeClaimTemplates: CLAIMS }),
  'a volume of the defaults': pod({ container: MOUNTED }, { templateDefaults: { volumes: VOLUMES } }),
  'a volume of the caller': [workflow({ volumes: VOLUMES, ...CALLER }), workflowTemplate('t', CALLED)],
  'a volume of the WorkflowTemplate of the workflow': [
    RUN,
    workflowTemplate('t', { entrypoint: 'x', volumes: VOLUMES, ...CALLED }),
  ],
  'a volume whose name is an input': pod({
    inputs: { parameters: [{ name: 'volume', value: 'v' }] },
    container: { ...CONTAINER, volumeMounts: [{ name: '{{inputs.parameters.volume}}', mountPath: '/v' }] },
    volumes: VOLUMES,
  }),
  'a template that does not run': workflow({
    templates: [
      { name: 'main', container: CONTAINER },
      { name: 'unused', container: MOUNTED },
    ],
  }),
};

testFailures({ code: 'unknown-volume', wrong: WRONG, right: RIGHT });
