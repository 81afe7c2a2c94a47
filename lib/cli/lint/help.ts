/** The help of `cdk8s-argo-ci lint`. */
export const HELP = `Usage: cdk8s-argo-ci lint FILE|DIR... [options]

Finds mistakes in manifests of Argo Workflows and Argo Events: what Argo's
validator or the API server refuses, what fails when it runs, and what could be
safer. The files know one another: a templateRef finds the WorkflowTemplate in
another file.

Options:
      --argo VERSION      the version of Argo Workflows: 3.7, 4.0 or 4.1
                          (default: all; what only some of them refuse is a
                          warning)
      --advice LEVEL      none, default, or all: also what is a matter of taste
                          or depends on the cluster, such as deadlines
      --each              lint each file alone
      --with FILE|DIR     files that the others refer to, without findings of
                          their own; can be repeated
      --format FORMAT     pretty (default), json, sarif, or github for
                          annotations in GitHub Actions
      --max-warnings N    fail if there are more than N warnings
      --fix               correct what can be corrected mechanically
      --watch             lint again whenever a file changes
  -h, --help              print this help

Folders are searched for .yaml, .yml and .json files. '-' reads stdin.

Exit codes:
  0   no errors
  1   errors, or more than N warnings
  2   invalid usage, or a file that does not exist
`;
