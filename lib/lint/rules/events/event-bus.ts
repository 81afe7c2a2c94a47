import type { JsonNode } from '../../json';
import { isEventsObject } from '../../model';
import type { ManifestSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** The types of an EventBus, in the order in which the controller looks for them (installer.go, `getInstaller`). */
const TYPES = ['nats', 'jetstream', 'kafka', 'jetstreamExotic'] as const;

/**
 * EventBuses that the controller of Argo Events does not accept (v1.9.7, pkg/reconciler/eventbus/validate.go), and those
 * of which it uses only a part.
 */
export const invalidEventBus: Rule<ManifestSubject> = {
  code: 'invalid-event-bus',
  class: 'fails',
  *check({ root }) {
    if (!isEventsObject(root, 'EventBus')) return;
    const spec = root.get('spec');
    const [type, other] = TYPES.filter((one) => spec.get(one).exists);
    if (type === undefined) {
      const node = spec.exists ? spec : root;
      yield {
        node,
        message: `The EventBus has no type. Set 'jetstream', 'jetstreamExotic', 'kafka' or 'nats'.`,
      };
    }
    if (type !== undefined && other !== undefined) {
      const message = `The EventBus has the types '${type}' and '${other}', of which Argo Events uses '${type}'. Remove one of them.`;
      yield { node: spec.get(other), message };
    }
    yield* checkNats(spec.get('nats'));
    yield* checkJetStream(spec.get('jetstream'));
    for (const external of ['kafka', 'jetstreamExotic']) yield* checkFields(spec.get(external), ['url']);
  },
};

function* checkNats(nats: JsonNode): Generator<RuleFinding> {
  if (!nats.exists) return;
  const [native, exotic] = [nats.get('native'), nats.get('exotic')];
  if (native.exists && exotic.exists)
    yield { node: exotic, message: `'exotic' cannot be used with 'native'. Remove one of them.` };
  if (!native.exists && !exotic.exists)
    yield { node: nats, message: `'nats' has neither 'native' nor 'exotic'. Set one of them.` };
  yield* checkFields(exotic, ['clusterID', 'url']);
}

function* checkJetStream(jetstream: JsonNode): Generator<RuleFinding> {
  yield* checkFields(jetstream, ['version']);
  const node = jetstream.get('replicas');
  const { value } = node;
  if (typeof value === 'number' && (value === 2 || value <= 0))
    yield { node, message: `JetStream cannot have ${String(value)} replicas. Use 1, or at least 3.` };
}

function* checkFields(node: JsonNode, fields: readonly string[]): Generator<RuleFinding> {
  if (!node.exists) return;
  for (const field of fields)
    if ((node.get(field).text ?? '') === '')
      yield { node, message: `The EventBus has no '${field}'. Set it.` };
}

/** The versions in the default configuration of Argo Events 1.9 (manifests, controller-config.yaml). */
const VERSIONS: ReadonlySet<string> = new Set([
  'latest',
  '2.8.1',
  '2.8.1-alpine',
  '2.8.2',
  '2.8.2-alpine',
  '2.9.1',
  '2.9.12',
  '2.9.16',
  '2.10.10',
]);

/** Advice, because the configuration of the controller can contain others: "unsupported version". */
export const unknownEventBusVersion: Rule<ManifestSubject> = {
  code: 'unknown-event-bus-version',
  class: 'advice',
  *check({ root }) {
    if (!isEventsObject(root, 'EventBus')) return;
    const node = root.get('spec').get('jetstream').get('version');
    const version = node.text ?? '';
    if (version === '' || VERSIONS.has(version)) return;
    const message = `Argo Events has no JetStream '${version}' by default. Use one such as '2.10.10', or add it to the configuration of its controller.`;
    yield { node, message };
  },
};
