export { type ArgolintVersion, type Verdict, argolint, argolintEach } from './argolint';
export { type ConstructPod, constructPods } from './construct-pods';
export { exampleNames, manifestsIn, runExample } from './examples';
export {
  type Manifest,
  type WorkflowManifest,
  readManifest,
  taskIn,
  templateIn,
  workflowIn,
} from './manifest';
export { type NetworkEnd, type TargetPort, allowsConnection, networkPolicyErrors } from './network-policies';
export { SCHEMA_VERSIONS, hasSchema, validateAgainstSchemas } from './schemas';
export { describeWithShared, sharedPath } from './shared';
export { codesIn, errorsOf, placedCodesIn, placedErrorsOf, synth, synthChart } from './synth';
