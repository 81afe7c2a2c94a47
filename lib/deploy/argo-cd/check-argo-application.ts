import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoCd from '../../../imports/argo-cd';
import type { Problem } from '../../finding';
import { GIT_URL } from '../../git/url';
import { checkMetadata, checkName } from '../../kubernetes/name';
import type { ArgoApplicationOptions, ArgoApplicationProps } from './argo-application-props';

type Source = argoCd.ApplicationSpecSource;

/** Checks the properties of an `ArgoApplication`, which Argo CD would only report after the deployment. */
export function checkArgoApplication(props: ArgoApplicationProps, metadata: ApiObjectMetadata): Problem[] {
  const { project, destination = {} } = props;
  return [
    ...checkMetadata(metadata, 'subdomain', 'Application'),
    ...(project === undefined ? [] : checkName(project, 'subdomain', 'project of Argo CD', 'project')),
    ...checkSources(props),
    ...checkDestination(destination),
    ...checkSync(props),
  ];
}

function checkSources({ source, sources }: { source?: Source; sources?: unknown }): Problem[] {
  // In plain JavaScript, both or none of the properties may be set.
  const many: readonly Source[] = Array.isArray(sources) ? (sources as readonly Source[]) : [];
  if ((source === undefined) === (many.length === 0)) {
    const message =
      source === undefined
        ? "The Application has no source. Set 'source', or 'sources' with at least one source."
        : "Both 'source' and 'sources' are set. Remove one of them.";
    return [{ code: 'invalid-application-source', message, path: 'source' }];
  }
  if (source !== undefined)
    return [...checkSource(source, 'source', false), ...checkRefs([source], 'source')];
  return [
    ...many.flatMap((one, index) => checkSource(one, `sources[${index}]`, true)),
    ...checkRefs(many, 'sources'),
  ];
}

/** Checks a source like Argo CD (util/argo/argo.go, `ValidateRepo`). */
function checkSource(source: Source, path: string, isOneOfMany: boolean): Problem[] {
  const { chart = '', path: folder = '', ref = '', targetRevision = '' } = source;
  const code = 'invalid-application-source';
  const problems: Problem[] = [...checkRepoUrl(source, `${path}.repoURL`)];
  if (chart !== '' && folder !== '') {
    const message =
      "Both 'path' and 'chart' are set. Use 'path' for a Git repository, 'chart' for a Helm repository.";
    problems.push({ code, message, path });
  }
  if (chart === '' && folder === '' && !(isOneOfMany && ref !== '')) {
    const message =
      "The source has neither 'path' nor 'chart'. Set the directory in the repository, or '.' for its root.";
    problems.push({ code, message, path });
  }
  if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(folder)) {
    const message = `'${folder}' is outside the repository. Use a directory relative to its root, such as 'apps/web'.`;
    problems.push({ code: 'invalid-path', message, path: `${path}.path` });
  }
  if (chart !== '' && targetRevision === '') {
    const message = "The chart has no version. Set 'targetRevision', or '*' for the latest version.";
    problems.push({ code, message, path: `${path}.targetRevision` });
  }
  return problems;
}

/** Directories are in Git repositories or OCI artifacts. The URLs of charts have more forms. */
function checkRepoUrl({ repoURL, chart }: Source, path: string): Problem[] {
  const isGit = chart === undefined && !/^oci:/i.test(repoURL);
  const wrong = isGit ? GIT_URL.check(repoURL) : checkOtherUrl(repoURL);
  return wrong === undefined ? [] : [{ code: 'invalid-repository-url', message: `${wrong}.`, path }];
}

function checkOtherUrl(url: string): string | undefined {
  if (url === '') return 'The URL of the repository is empty. Set it';
  if (/^(?:\w+:\/\/)?[^/?#]*@/.test(url))
    return 'The URL contains credentials, which anyone with access to the manifest can read. Use a repository Secret of Argo CD';
  return undefined;
}

/** A value file of another source is `$REF/path`. Without a source of this name, the sync fails. */
function checkRefs(sources: readonly Source[], path: string): Problem[] {
  const refs = new Set(sources.map(({ ref }) => ref));
  const used = sources.flatMap(({ helm }) => helm?.valueFiles ?? []);
  const names = used.map((file) => /^\$(?<ref>[^/]+)\//.exec(file)?.groups?.ref);
  return [...new Set(names)].flatMap((name): Problem[] => {
    // A variable of Argo CD's build environment (docs/user-guide/build-environment.md).
    if (name === undefined || name.startsWith('ARGOCD_') || refs.has(name)) return [];
    const message = `'valueFiles' refers to an unknown source '${name}'. Add a source with 'ref: ${name}' to 'sources'.`;
    return [{ code: 'unknown-ref', message, path }];
  });
}

/** The types reject a server together with a name; this check is for plain JavaScript. */
function checkDestination(destination: argoCd.ApplicationSpecDestination): Problem[] {
  const { server, name, namespace } = destination;
  const problems: Problem[] = [];
  if (server !== undefined && name !== undefined) {
    const message = "Both 'server' and 'name' are set. Remove one of them.";
    problems.push({ code: 'conflicting-destinations', message, path: 'destination' });
  }
  if (server !== undefined && !isServer(server)) {
    const message =
      "'server' is not the URL of an API server. Use a URL without credentials, such as 'https://kubernetes.default.svc'.";
    problems.push({ code: 'invalid-server', message, path: 'destination.server' });
  }
  if (name === '') {
    const message = 'The name of the cluster is empty. Set its name in Argo CD or omit it.';
    problems.push({ code: 'missing-name', message, path: 'destination.name' });
  }
  if (namespace !== undefined) {
    problems.push(...checkName(namespace, 'label', 'namespace', 'destination.namespace'));
  }
  return problems;
}

function isServer(server: string): boolean {
  if (!URL.canParse(server)) return false;
  const { protocol, username, password } = new URL(server);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function checkSync(props: ArgoApplicationOptions): Problem[] {
  const { syncOptions = {}, destination, managedNamespaceMetadata } = props;
  if (syncOptions.CreateNamespace === true && destination?.namespace === undefined) {
    const message =
      "'CreateNamespace' is set, but the destination has no namespace. Set 'namespace' of 'destination'.";
    return [{ code: 'missing-namespace', message, path: 'syncOptions.CreateNamespace' }];
  }
  if (managedNamespaceMetadata !== undefined && syncOptions.CreateNamespace !== true) {
    const message =
      "Argo CD ignores 'managedNamespaceMetadata' without 'CreateNamespace'. Set 'CreateNamespace: true' in 'syncOptions'.";
    return [{ code: 'missing-namespace', message, path: 'managedNamespaceMetadata' }];
  }
  return [];
}
