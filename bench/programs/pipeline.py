"""The tutorial's pipeline in Hera 7: the manifests of dist/, written to the folder that is named."""

import sys
from pathlib import Path

import yaml
from hera.workflows import DAG, Artifact, Container, GitArtifact, Parameter, Resources, RetryStrategy
from hera.workflows import SecretVolume, Task
from hera.workflows import Workflow, WorkflowTemplate
from hera.workflows.models import Backoff, Capabilities, KeyToPath, PodSecurityContext, SeccompProfile
from hera.workflows.models import SecurityContext, TemplateRef, ValueFrom

NAMESPACE = "argo-wf"
ACCOUNT = "huadmin"
COMMON = {"namespace": NAMESPACE, "service_account_name": ACCOUNT}
INTERRUPTED = (
    "^(The node was low on resource|Pod was terminated|Pod was rejected|Preempted in order to admit"
    "|main: Error [(]exit code (137|143)[)])"
)
POD = {
    "retry_strategy": RetryStrategy(
        limit=2,
        backoff=Backoff(duration="5s", factor=4),
        expression=f"lastRetry.status == 'Error' || lastRetry.message matches '{INTERRUPTED}'",
    ),
    "pod_security_context": PodSecurityContext(seccomp_profile=SeccompProfile(type="RuntimeDefault")),
    "termination_message_policy": "FallbackToLogsOnError",
}
CAPABILITIES = [
    "CHOWN",
    "DAC_OVERRIDE",
    "FOWNER",
    "FSETID",
    "KILL",
    "MKNOD",
    "NET_BIND_SERVICE",
    "SETFCAP",
    "SETGID",
    "SETUID",
    "SYS_CHROOT",
]

with WorkflowTemplate(name="git-clone", **COMMON) as git_clone:
    Container(
        name="checkout",
        inputs=[
            Parameter(name="git-url"),
            Parameter(name="revision", value="main"),
            GitArtifact(
                name="source-code",
                path="/code",
                repo="{{inputs.parameters.git-url}}",
                revision="{{inputs.parameters.revision}}",
            ),
        ],
        outputs=[Artifact(name="source-code", path="/code")],
        image="bash:latest",
        command=["ls"],
        args=["/code"],
        resources=Resources(cpu_request="50m", memory_request="64Mi", memory_limit="1Gi"),
        security_context=SecurityContext(allow_privilege_escalation=False),
        **POD,
    )

IMAGE = "{{inputs.parameters.user_name}}/{{inputs.parameters.image_name}}:{{inputs.parameters.image_tag}}"

with WorkflowTemplate(name="image-build", **COMMON) as image_build:
    Container(
        name="build-push",
        inputs=[
            Parameter(name="FROM_ARGO"),
            Parameter(name="user_name", value="haulrest"),
            Parameter(name="image_name"),
            Parameter(name="image_tag"),
            Artifact(name="source-code", path="/code"),
        ],
        outputs=[
            Parameter(
                name="digest",
                global_name="image-digest",
                value_from=ValueFrom(path="/kaniko/image-digest"),
            )
        ],
        image="gcr.io/kaniko-project/executor:debug",
        command=["/kaniko/executor"],
        args=[
            "--dockerfile=Dockerfile",
            "--context=.",
            f"--destination={IMAGE}",
            "--build-arg=FROM_ARGO={{inputs.parameters.FROM_ARGO}}",
            "--digest-file={{outputs.parameters.digest.path}}",
            "--image-download-retry=5",
            "--push-retry=5",
        ],
        working_dir="{{inputs.artifacts.source-code.path}}",
        resources=Resources(cpu_request="500m", memory_request="1Gi"),
        security_context=SecurityContext(
            allow_privilege_escalation=False,
            capabilities=Capabilities(drop=["ALL"], add=CAPABILITIES),
        ),
        **POD,
        volumes=[
            SecretVolume(
                name="kaniko-secret",
                mount_path="/kaniko/.docker/",
                secret_name="docker-secret",
                optional=True,
                items=[KeyToPath(key=".dockerconfigjson", path="config.json")],
            )
        ],
    )

ARGUMENTS = [
    Parameter(name="git-url"),
    Parameter(name="FROM_ARGO"),
    Parameter(name="image_name", value="fastapi-sample"),
    Parameter(name="image_tag", value="v1"),
]

with Workflow(
    name="argo-ci", entrypoint="total-wf", arguments=ARGUMENTS, active_deadline_seconds=3600, **COMMON
) as argo_ci:
    output = "tasks['kaniko-process'].outputs.parameters.digest"
    digest = ValueFrom(
        expression=f"({output} matches '^(?:sha256:[0-9a-f]{{64}}|sha512:[0-9a-f]{{128}})$' ? {output} : "
        "sprig.fail('The output tasks.kaniko-process.outputs.parameters.digest is not an image digest.'))"
    )
    with DAG(
        name="total-wf",
        outputs=[Parameter(name="image-digest", value_from=digest)],
    ):
        Task(
            name="clone",
            template_ref=TemplateRef(name="git-clone", template="checkout"),
            arguments=[Parameter(name="git-url", value="{{workflow.parameters.git-url}}")],
        )
        Task(
            name="kaniko-process",
            template_ref=TemplateRef(name="image-build", template="build-push"),
            dependencies=["clone"],
            arguments=[
                Parameter(name="FROM_ARGO", value="{{workflow.parameters.FROM_ARGO}}"),
                Parameter(name="image_name", value="{{workflow.parameters.image_name}}"),
                Parameter(name="image_tag", value="{{workflow.parameters.image_tag}}"),
                Artifact(name="source-code", from_="{{tasks.clone.outputs.artifacts.source-code}}"),
            ],
        )

RBAC = "rbac.authorization.k8s.io"
ROLE = {
    "apiVersion": f"{RBAC}/v1",
    "kind": "Role",
    "metadata": {"name": "pod-controller", "namespace": NAMESPACE},
    "rules": [
        {"apiGroups": [""], "resources": ["pods", "pods/log"], "verbs": ["get", "watch", "list", "patch"]},
        {"apiGroups": ["argoproj.io"], "resources": ["workflowtaskresults"], "verbs": ["create", "patch"]},
    ],
}
SERVICE_ACCOUNT = {
    "apiVersion": "v1",
    "kind": "ServiceAccount",
    "metadata": {"name": ACCOUNT, "namespace": NAMESPACE},
    "automountServiceAccountToken": True,
}
ROLE_BINDING = {
    "apiVersion": f"{RBAC}/v1",
    "kind": "RoleBinding",
    "metadata": {"name": "huadmin-pod-rb", "namespace": NAMESPACE},
    "roleRef": {"apiGroup": RBAC, "kind": "Role", "name": "pod-controller"},
    "subjects": [{"kind": "ServiceAccount", "name": ACCOUNT}],
}
MINIO = {
    "archiveLogs": False,
    "s3": {
        "bucket": "argo-bucket",
        "endpoint": "minio:9000",
        "insecure": True,
        "accessKeySecret": {"name": "minio", "key": "root-user"},
        "secretKeySecret": {"name": "minio", "key": "root-password"},
    },
}
REPOSITORIES = {
    "apiVersion": "v1",
    "kind": "ConfigMap",
    "metadata": {
        "annotations": {"workflows.argoproj.io/default-artifact-repository": "minio"},
        "name": "artifact-repositories",
        "namespace": NAMESPACE,
    },
    "data": {"minio": yaml.dump(MINIO, sort_keys=False)},
}
FASTAPI = {
    "apiVersion": "v1",
    "kind": "Pod",
    "metadata": {"labels": {"env": "test"}, "name": "fastapi-test", "namespace": NAMESPACE},
    "spec": {
        "containers": [
            {"name": "fastapi", "image": "haulrest/fastapi-sample:v1", "imagePullPolicy": "Always"}
        ],
        "nodeSelector": {"kubernetes.io/hostname": "k3s-worker-1"},
    },
}

folder = Path(sys.argv[1])
setup = [yaml.dump(it, sort_keys=False) for it in (ROLE, SERVICE_ACCOUNT, ROLE_BINDING, REPOSITORIES)]
setup += [git_clone.to_yaml(), image_build.to_yaml()]
(folder / "setup.k8s.yaml").write_text("---\n".join(setup))
(folder / "argo-ci.k8s.yaml").write_text(argo_ci.to_yaml())
(folder / "fastapi-sample.k8s.yaml").write_text(yaml.dump(FASTAPI, sort_keys=False))
