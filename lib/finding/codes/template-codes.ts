import { error, gradedError, warning } from './code-description';

/** Templates, their inputs and outputs. */
export const TEMPLATE_CODES = {
  'duplicate-port': error(
    "Two inputs or outputs of a template have the same name in Argo's manifest.",
    'A variable such as `{{inputs.parameters.image}}` could not tell them apart.',
  ),
  'invalid-default': error('A default value is not one of the `enum`, or does not have the `format`.'),
  'missing-path': error(
    'An input or output artifact of a container has no path.',
    'Argo copies the artifact to or from this file or folder of the container.',
  ),
  'forbidden-path': error('An artifact of a DAG or of steps has a path.', 'Only containers have files.'),
  'forbidden-sub-path': error(
    'The `subPath` of an artifact names a part of a Git repository or of a text.',
    'Argo adds the path to the key of the artifact in its storage, and these have none. The workflow ends with the error "key unsupported". Pass the whole artifact.',
  ),
  'missing-artifact': error(
    'An optional input artifact is passed on to a template that needs it, and a call does not pass it.',
    'The workflow ends with the error "missing location information". Pass the artifact in each call, or make the input of the other template optional.',
  ),
  'missing-source': error(
    'No source is specified for an output parameter.',
    'Argo would not know where the value comes from: a file of the container, an output of a task, or a location in a bucket.',
  ),
  'duplicate-output-source': error('An output parameter has several sources.', 'Argo accepts one.'),
  'missing-image': error(
    'A container or script has no image.',
    "Set it, or set one for all templates in the workflow's `templateDefaults`.",
  ),
  'forbidden-field': error(
    'Argo rejects a field in this type of template.',
    'A template with steps or a DAG runs no pod itself, so it has no deadline. Only such a template can limit how many others run in parallel. The message says where the field belongs.',
  ),
  'missing-containers': error('A container set has no containers.', 'The pod would have nothing to run.'),
  'invalid-pod-spec-patch': error(
    'A `podSpecPatch` is not YAML, or not a part of a pod specification.',
    'Argo would end with "Error applying PodSpecPatch", without the reason.',
  ),
  'unknown-pod-field': warning(
    'A `podSpecPatch` has a field that pods do not have.',
    'It is ignored. The patch contains the fields of the `spec` of a pod, without `spec`.',
  ),
  'duplicate-container': gradedError(
    'Two containers of a pod have the same name.',
    "Argo's own containers are `main`, `wait` and `init`.",
  ),
  'unknown-container': error(
    'A container depends on one that the container set does not have, or a `podSpecPatch` changes one that the pod does not have.',
    'Kubernetes or Argo refuses the pod. The message suggests a name if one is close.',
  ),
  'missing-main-container': error(
    'A container set with artifacts or outputs has no container named `main`.',
    'Argo loads input artifacts into this container, and collects outputs from it.',
  ),
  'missing-template-type': error(
    'A template has no type.',
    'It needs one of `container`, `containerSet`, `script`, `steps`, `dag`, `resource`, `data`, `suspend`, `http` and `plugin`.',
  ),
  'conflicting-template-types': error(
    'A template has more than one type, such as `container` and `script`.',
    'A template has exactly one type. Move the others to separate templates, and call them.',
  ),
  'forbidden-source': error(
    'An argument or an input has a source that Argo does not accept there.',
    'A value from a file, from an output or from an expression exists only inside of a template. An argument gets it with a tag in `value`, or with `from`.',
  ),
  'forbidden-output-source': error(
    'An output parameter has a source that its type of template cannot have.',
    'Containers and scripts write a file (`path`), resources have a `jsonPath` or `jqFilter`, DAGs and steps a `parameter` or an `expression`.',
  ),
  'conflicting-from-and-from-expression': error(
    'An artifact has both `from` and `fromExpression`.',
    'Argo accepts one of them.',
  ),
  'invalid-artifact-location': error(
    'The location of an artifact is incomplete.',
    'A Git location needs `repo`. HDFS needs `addresses`, an absolute `path` and a user.',
  ),
  'invalid-metric': error(
    'Argo rejects a metric because of its name, its labels, its help text or its value.',
    'Names and labels of metrics consist of letters, digits and `_`. The help text and the value are required.',
  ),
  'unknown-retry-policy': error(
    'Argo has no such retry policy.',
    'The policies are `Always`, `OnFailure`, `OnError` and `OnTransientError`.',
  ),
  'missing-duration': error(
    'The backoff of a retry strategy has no `duration`.',
    'Argo would end with an error instead of retrying.',
  ),
  'unknown-action': error(
    'A resource template has an action that Argo does not have.',
    'The actions are `get`, `create`, `apply`, `delete`, `replace` and `patch`.',
  ),
  'invalid-manifest': error(
    'The manifest of a resource template is not YAML.',
    'A value that starts with a tag needs quotes: `{` starts a mapping in YAML.',
  ),
  'missing-manifest': error(
    'A resource template has no manifest for its action.',
    'Only `get` and `delete` can find their object by `flags`.',
  ),
  'conflicting-manifest-and-manifest-from': error(
    'A resource template has both `manifest` and `manifestFrom`.',
    'Argo accepts one of them.',
  ),
  'missing-object-name': error(
    'The object that a resource template creates has neither a `name` nor a `generateName`.',
    'The API server refuses the object.',
  ),
  'unused-inline-template': error(
    'A template that was created inside another template is never called there.',
    'It would not be rendered. Call it, or create it in the workflow.',
  ),
  'forbidden-inline-variable': error(
    'Argo rejects a variable in an inline template.',
    'It cannot resolve outputs of other tasks and steps there. Pass the value to an input of the inline template.',
  ),
  'forbidden-inline-hook': error(
    'A hook calls an inline template.',
    'Argo allows `inline` in tasks and steps only. Create the template in the workflow.',
  ),
  'duplicate-inline-input': error(
    'An inline template has an input with the same name as one of the surrounding template.',
    'Argo would substitute the value of the surrounding template. Rename one of them.',
  ),
  'duplicate-volume': error(
    'Two volumes of a pod have the same name.',
    'Argo adds volumes of its own, such as `var-run-argo`, and one for each Secret of an artifact, which has the name of the Secret.',
  ),
  'unknown-volume': error(
    'A template mounts a volume that neither the template nor the workflow defines.',
    'A template that is called through a `templateRef` has the volumes of the workflow that runs, not those of its own WorkflowTemplate. A volume in a `podSpecPatch` comes too late.',
  ),
} as const;
