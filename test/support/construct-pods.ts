import type * as argo from '../../imports/argoproj.io';
import type * as argoEvents from '../../imports/argo-events';
import type { PodSpec } from '../../imports/kubernetes';
import {
  CiCdPipeline,
  ImageIndexTemplate,
  KanikoBuildTemplate,
  MinioServer,
  SeaweedFsServer,
  SbomTemplate,
  SignTemplate,
  VerifyTemplate,
  VulnerabilityScanTemplate,
  githubRepository,
  helmValues,
} from '../../lib';
import type { Manifest } from './manifest';
import { synth } from './synth';

/** One of each construct that has pods. */
const manifests = () =>
  synth((chart) => {
    new MinioServer(chart, 'minio');
    new SeaweedFsServer(chart, 'seaweedfs');
    new KanikoBuildTemplate(chart, 'separate-push', {
      metadata: { name: 'separate-push' },
      separatePush: true,
    });
    new ImageIndexTemplate(chart, 'image-index', { platforms: ['linux/amd64', 'linux/arm64'] });
    new SbomTemplate(chart, 'sbom');
    new VulnerabilityScanTemplate(chart, 'vulnerability-scan', { gate: { failOn: 'high' } });
    new SignTemplate(chart, 'image-sign', {
      key: { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog: 'none' },
    });
    new VerifyTemplate(chart, 'image-verify', {
      key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog: 'none' },
    });
    new CiCdPipeline(chart, 'web', {
      repository: githubRepository('https://github.com/acme/web'),
      webhookSecret: { secret: 'github-webhook', key: 'secret' },
      branches: ['main'],
      imageName: 'ghcr.io/acme/web',
      deploy: {
        repository: 'https://github.com/acme/config.git',
        credentials: { token: { secret: 'config-repo', key: 'token' } },
        updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
        waitForApplication: { application: { name: 'web' } },
      },
      metadata: { namespace: 'ci' },
      commitStatus: { token: { secret: 'github-status', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
      cancelSuperseded: true,
    });
  });

export interface ConstructPod extends PodSpec {
  readonly place: string;
}

/** The pods that are created from an object. */
function podsOf({ kind, metadata, spec }: Manifest): ConstructPod[] {
  const place = `${kind} ${metadata.name ?? ''}`;
  if (kind === 'WorkflowTemplate') return workflowPods(place, spec as argo.WorkflowSpec);
  if (kind === 'Deployment' || kind === 'Job') {
    const { template } = spec as { readonly template: { readonly spec: PodSpec } };
    return [{ place: place.replace(/-[0-9a-f]{8}$/, ''), ...template.spec }];
  }
  if (kind === 'EventSource' || kind === 'Sensor') {
    const { template } = spec as argoEvents.SensorSpec;
    const { container = {}, securityContext, volumes } = template ?? {};
    return [{ place, containers: [container], securityContext, volumes }];
  }
  if (kind === 'EventBus') {
    const { jetstream } = spec as argoEvents.EventBusSpec;
    const { containerTemplate, metricsContainerTemplate, reloaderContainerTemplate } = jetstream ?? {};
    const containers = [containerTemplate, metricsContainerTemplate, reloaderContainerTemplate];
    const { securityContext } = jetstream ?? {};
    return [{ place, containers: containers.flatMap((one) => one ?? []), securityContext }];
  }
  return [];
}

/** The pods of a workflow, without the containers of Argo, whose security context is a setting of its controller. */
function workflowPods(place: string, { securityContext, templates = [] }: argo.WorkflowSpec): ConstructPod[] {
  return templates.flatMap((template) => {
    const { name = '', container, initContainers, sidecars = [], volumes } = template;
    if (container === undefined) return [];
    const pod = { containers: [container, ...sidecars], initContainers, volumes };
    return [
      { place: `${place}: ${name}`, ...pod, securityContext: template.securityContext ?? securityContext },
    ];
  });
}

/** The pods of all constructs that have some. */
export function constructPods(): ConstructPod[] {
  return manifests().flatMap(podsOf);
}
