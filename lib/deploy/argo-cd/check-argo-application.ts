import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoCd from '../../../imports/argo-cd';
import { GIT_URL } from '../../git/url';
import type { Problem } from '../../finding/index';
import { checkMetadata, checkName } from '../../kubernetes/name';
import type { ArgoApplicationOptions, ArgoApplicationProps } from './argo-application-props';

type Source = argoCd.ApplicationSpecSource;

/** What is wrong with the properties of an `ArgoApplication`: what Argo CD would only say when it is deployed. */
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
  // Plain JavaScript may give both, or none; the types of `sources` say nothing of that any more.
  const many: readonly Source[] = Array.isArray(sources) ? (sources as readonly Source[]) : [];
  if ((source === undefined) === (many.length === 0)) {
    const message = "Give either 'source', or 'sources' with one source at least.";
    return [{ code: 'invalid-application-source', message, path: 'source' }];
  }
  if (source !== undefined)
    return [...checkSource(source, 'source', false), ...checkRefs([source], 'source')];
  return [
    ...many.flatMap((one, index) => checkSource(one, `sources[${index}]`, true)),
    ...checkRefs(many, 'sources'),
  ];
}

/** What Argo CD asks of a source (util/argo/argo.go, `ValidateRepo`). */
function checkSource(source: Source, path: string, isOneOfMany: boolean): Problem[] {
  const { chart = '', path: folder = '', ref = '', targetRevision = '' } = source;
  const code = 'invalid-application-source';
  const problems: Problem[] = [...checkRepoUrl(source, `${path}.repoURL`)];
  if (chart !== '' && folder !== '') {
    const message =
      "A source has a 'path' (in a git repository) or a 'chart' (of a Helm repository), not both.";
    problems.push({ code, message, path });
  }
  if (chart === '' && folder === '' && !(isOneOfMany && ref !== '')) {
    const message =
      "The source has neither 'path' nor 'chart': give the folder in the repository, '.' for its root.";
    problems.push({ code, message, path });
  }
  if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(folder)) {
    const message = `'${folder}' leads out of the repository: give a folder below its root, such as 'apps/web'.`;
    problems.push({ code: 'invalid-path', message, path: `${path}.path` });
  }
  if (chart !== '' && targetRevision === '') {
    const message = "A chart needs a version: give it as 'targetRevision', '*' for the newest.";
    problems.push({ code, message, path: `${path}.targetRevision` });
  }
  return problems;
}

/** A folder is in a git repository, or in an OCI artifact; where charts are, is said in more ways. */
function checkRepoUrl({ repoURL, chart }: Source, path: string): Problem[] {
  const isGit = chart === undefined && !/^oci:/i.test(repoURL);
  const wrong = isGit ? GIT_URL.check(repoURL) : checkOtherUrl(repoURL);
  return wrong === undefined ? [] : [{ code: 'invalid-repository-url', message: `${wrong}.`, path }];
}

function checkOtherUrl(url: string): string | undefined {
  if (url === '') return 'The URL of the repository is empty';
  if (/^(?:\w+:\/\/)?[^/?#]*@/.test(url))
    return 'The URL holds credentials, which everybody can read here: take them out, and give them to Argo CD by a Secret for the repository';
  return undefined;
}

/** Values from another source are named `$REF/path`, where no source of this name is an error of the sync. */
function checkRefs(sources: readonly Source[], path: string): Problem[] {
  const refs = new Set(sources.map(({ ref }) => ref));
  const used = sources.flatMap(({ helm }) => helm?.valueFiles ?? []);
  const names = used.map((file) => /^\$(?<ref>[^/]+)\//.exec(file)?.groups?.ref);
  return [...new Set(names)].flatMap((name): Problem[] => {
    // Argo CD fills in what it knows of the build by names that begin so.
    if (name === undefined || name.startsWith('ARGOCD_') || refs.has(name)) return [];
    const message = `There is no source with 'ref: ${name}', which values are to come from: add it to 'sources'.`;
    return [{ code: 'unknown-ref', message, path }];
  });
}

/** The types say that a name makes a server superfluous; plain JavaScript may have both. */
function checkDestination(destination: argoCd.ApplicationSpecDestination): Problem[] {
  const { server, name, namespace } = destination;
  const problems: Problem[] = [];
  if (server !== undefined && name !== undefined) {
    const message = "The cluster is named twice, by 'server' and by 'name': leave one of them out.";
    problems.push({ code: 'conflicting-destinations', message, path: 'destination' });
  }
  if (server !== undefined && !isServer(server)) {
    const message =
      "The server is no URL of an API server: give one such as 'https://kubernetes.default.svc', without credentials.";
    problems.push({ code: 'invalid-server', message, path: 'destination.server' });
  }
  if (name === '') {
    const message = "The cluster's name is empty: give the one that Argo CD has for it, or leave it out.";
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
    const message = "'CreateNamespace' has no namespace to create: give 'destination' a 'namespace'.";
    return [{ code: 'missing-namespace', message, path: 'syncOptions.CreateNamespace' }];
  }
  if (managedNamespaceMetadata !== undefined && syncOptions.CreateNamespace !== true) {
    const message =
      "Argo CD gives labels and annotations only to a namespace that it makes: say 'CreateNamespace: true' in 'syncOptions'.";
    return [{ code: 'missing-namespace', message, path: 'managedNamespaceMetadata' }];
  }
  return [];
}
