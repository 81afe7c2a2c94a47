/** The help of `cdk8s-argo-ci import`. */
export const HELP = `Usage: cdk8s-argo-ci import FILE|DIR... [options]

Converts Argo Workflows YAML (or JSON) to cdk8s-argo-ci TypeScript: one module
per document, with a function that creates the object in a chart.

Each module is verified before it is written: its types are checked with
'strict', it is run, and its output is compared with the YAML. Parts without a
typed form are kept unchanged (as a JSON patch, a raw template or an ApiObject)
with a comment that gives the reason, and are reported. No field is lost.

The YAML is checked like 'cdk8s-argo-ci lint' does. Its errors and warnings are
reported with file, line and column.

In a DIR, all *.yaml, *.yml and *.json files are imported, including those in
subfolders, except hidden ones and node_modules. Files without a Kubernetes
object are skipped and listed. Objects of other kinds (ConfigMap, Secret, ...)
become ApiObjects.

Options:
  -o, --out DIR   write to DIR (default: the working directory)
      --app       make DIR a runnable cdk8s app: besides the modules, write
                  main.ts and, where missing, package.json, tsconfig.json,
                  cdk8s.yaml and .gitignore. 'npm install' and then
                  'npx tsx main.ts' write each manifest to dist/, under its
                  original file name
  -f, --force     overwrite files with different content; without it nothing is
                  written if there are any
      --stdout    print the modules, write no files
      --check     write no files; fail if a document cannot be imported or,
                  with --out, if a file in DIR is missing or out of date
      --skip-helm skip Helm templates and list them; without it they are errors
      --strict    write nothing and fail if the YAML has errors or a part has no
                  typed form
  -h, --help      print this help
  -v, --version   print the version

The report goes to stderr. Nothing is written unless everything can be imported.

Exit codes:
  0   success, even if the YAML has errors or some parts are kept unchanged
  1   a document cannot be imported, there is nothing to import, or a file
      cannot be written or would be overwritten; with --check --out: DIR is out
      of date; with --strict: the YAML has errors, or a part has no typed form
  2   invalid usage
`;
