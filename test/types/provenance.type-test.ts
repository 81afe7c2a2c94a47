// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { Construct } from 'constructs';
import type { ArtifactReference, ParameterReference } from '../../lib';
import { SbomTemplate, SignTemplate, VerifyTemplate, VulnerabilityScanTemplate, parameter } from '../../lib';
import { dag } from './fixtures';

declare const scope: Construct;
declare const sbom: ArtifactReference;
declare const image: ParameterReference;

const privateKey = { secret: 'cosign', key: 'cosign.key' };
const key = { privateKey, transparencyLog: 'none' } as const;
const trustedRoot = { configMap: 'sigstore', key: 'trusted_root.json' };
const gate = { failOn: 'high' } as const;

// Valid uses.
const { generate } = new SbomTemplate(scope, 'sbom', { format: 'cyclonedx-json' });
const { scan } = new VulnerabilityScanTemplate(scope, 'scan', { gate });
new VulnerabilityScanTemplate(scope, 'report', { gate: 'report-only' });
const { sign } = new SignTemplate(scope, 'sign', { key });
const everything = new SignTemplate(scope, 'everything', {
  keyless: { sigstore: { fulcioUrl: 'https://f.a.dev', rekorUrl: 'https://r.a.dev', trustedRoot } },
  provenance: { builderId: 'https://argo.acme.dev', parameters: { imageTag: parameter() } },
  sbom: 'spdx-json',
});
const { verify } = new VerifyTemplate(scope, 'verify', {
  key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog: 'none' },
});
const listed = dag.task('a', generate, { image });
const scanned = dag.task('b', scan, { image, sbom: listed.outputs.sbom });
const signed = dag.task('c', sign, { image: scanned.outputs.image });
dag.task('d', everything.sign, { image, gitUrl: 'a', commit: 'b', imageTag: 'c', sbom });
const verified = dag.task('e', verify, { image: signed.outputs.image });
export const outputs: readonly ParameterReference[] = [verified.outputs.image, verified.outputs.digest];

// A scanner without a gate, and a gate without a scanner.
// @ts-expect-error Property 'gate' is missing in type
new VulnerabilityScanTemplate(scope, 'f', {});
// @ts-expect-error 'gate' does not exist in type 'SbomTemplateProps'
new SbomTemplate(scope, 'g', { gate });

// A gate with a wrong severity, and an exception without a reason or a last day.
// @ts-expect-error Type '"hihg"' is not assignable to type
new VulnerabilityScanTemplate(scope, 'h', { gate: { failOn: 'hihg' } });
// @ts-expect-error Property 'reason' is missing in type
new VulnerabilityScanTemplate(scope, 'i', { gate: { ...gate, allow: [{ id: 'a', expires: '2999-12-31' }] } });
// @ts-expect-error Property 'expires' is missing in type
new VulnerabilityScanTemplate(scope, 'j', { gate: { ...gate, allow: [{ id: 'a', reason: 'b' }] } });

// A key without a decision about the log, and a literal key.
// @ts-expect-error Property 'transparencyLog' is missing in type
new SignTemplate(scope, 'k', { key: { privateKey } });
// @ts-expect-error Type 'string' is not assignable to type 'SecretKey'
new SignTemplate(scope, 'l', { key: { privateKey: '-----BEGIN', transparencyLog: 'none' } });

// Keyless signatures that nothing would record.
// @ts-expect-error Type '"none"' is not assignable to type
new SignTemplate(scope, 'm', { keyless: { sigstore: 'none' } });

// Parameters with the name of an input.
// @ts-expect-error Type 'ParameterPort<string, "needs a value", undefined>' is not assignable to type 'undefined'
new SignTemplate(scope, 'n', { key, provenance: { builderId: 'a:b', parameters: { image: parameter() } } });

// Missing and unknown arguments.
// @ts-expect-error Missing argument 'sbom'
dag.task('f', scan, { image });
// @ts-expect-error Missing argument 'imageTag'
dag.task('g', everything.sign, { image, gitUrl: 'a', commit: 'b', sbom });
// @ts-expect-error 'commit' does not exist in type
dag.task('h', sign, { image, commit: 'b' });
// @ts-expect-error Missing argument 'image'
dag.task('i', verify, {});

// An output that is not verified: `verify` has no tag.
// @ts-expect-error Property 'tag' does not exist on type
export const tag: ParameterReference = verified.outputs.tag;
