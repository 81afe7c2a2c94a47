import { posix } from 'node:path';
import type { JsonNode } from '../../json';
import type { TemplateSubject, TemplateVisit } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** The parts of a location that Argo validates (workflow/validate, `validateArtifactLocation`). */
function* checkLocation(location: JsonNode): Generator<RuleFinding> {
  const git = location.get('git');
  if (git.exists && (git.get('repo').text ?? '') === '')
    yield { node: git, message: `The Git location has no 'repo'. Set the URL of the repository.` };
  const hdfs = location.get('hdfs');
  if (hdfs.exists) yield* checkHdfs(hdfs);
}

function* checkHdfs(hdfs: JsonNode): Generator<RuleFinding> {
  const isSet = (field: string): boolean => hdfs.get(field).exists && hdfs.get(field).value !== '';
  const path = hdfs.get('path').text ?? '';
  if (hdfs.get('addresses').items.length === 0)
    yield { node: hdfs, message: `The HDFS location has no 'addresses'. Add those of the name nodes.` };
  if (path === '') yield { node: hdfs, message: `The HDFS location has no 'path'. Set it.` };
  else if (!posix.isAbsolute(path))
    yield { node: hdfs.get('path'), message: `The HDFS path '${path}' is not absolute. Start it with '/'.` };
  const keytab = isSet('krbKeytabSecret');
  const cache = isSet('krbCCacheSecret');
  if (!isSet('hdfsUser') && !keytab && !cache) {
    const message = `The HDFS location has no user. Set 'hdfsUser', 'krbCCacheSecret' or 'krbKeytabSecret'.`;
    yield { node: hdfs, message };
  }
  const needed = [
    ...(keytab || cache ? ['krbServicePrincipalName', 'krbConfigConfigMap'] : []),
    ...(keytab ? ['krbUsername', 'krbRealm'] : []),
  ];
  const missing = needed.filter((field) => !isSet(field)).map((field) => `'${field}'`);
  if (missing.length > 0)
    yield { node: hdfs, message: `The Kerberos login of HDFS is incomplete. Set ${missing.join(' and ')}.` };
}

export const inputLocation: Rule<TemplateSubject> = {
  code: 'invalid-artifact-location',
  class: 'refused',
  needs: ['inputs'],
  *check({ template }) {
    for (const artifact of template.get('inputs').get('artifacts').items) yield* checkLocation(artifact);
  },
};

export const archiveLocation: Rule<TemplateVisit> = {
  code: 'invalid-artifact-location',
  class: 'refused',
  needs: ['archiveLocation'],
  check: ({ template }) => checkLocation(template.get('archiveLocation')),
};
