import type { IConstruct } from 'constructs';
import { sharedState } from '../../../identity';
import type { NetworkDestination } from '../../../kubernetes/network/peer';

/** A server of the app that artifact repositories are on. */
export interface StorageServer extends IConstruct {
  /** Its pods and its port, for a NetworkPolicy in a namespace. */
  destinationFrom(namespace: string | undefined): NetworkDestination;
}

/** An artifact repository of the app. */
export interface Repository {
  /** The namespace of its ConfigMap, and so of the workflows that use it, if it is known at synth. */
  readonly namespace: string | undefined;

  /** The host of the storage, with a port. */
  readonly endpoint: string;

  /** The server of the app that it is on. */
  readonly server?: StorageServer;
}

/** Records an artifact repository. */
export function addRepository(scope: IConstruct, repository: Repository): void {
  repositoriesIn(scope).push(repository);
}

/** The artifact repositories of the app in a namespace. */
export function repositoriesOf(scope: IConstruct, namespace: string | undefined): Repository[] {
  return repositoriesIn(scope).filter((repository) => repository.namespace === namespace);
}

/** The namespaces of the artifact repositories on a server. */
export function namespacesUsing(server: StorageServer): (string | undefined)[] {
  return repositoriesIn(server)
    .filter((repository) => repository.server === server)
    .map(({ namespace }) => namespace);
}

function repositoriesIn(scope: IConstruct): Repository[] {
  return sharedState<Repository[]>(scope.node.root, 'artifact-repositories', () => []);
}

/** Whether a value is a server of an app, also of another installed copy of this library. */
export function isStorageServer(value: unknown): value is StorageServer {
  return typeof value === 'object' && value !== null && 'destinationFrom' in value;
}
