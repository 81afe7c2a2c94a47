/** What `cdk8s-argo-ci --help` prints. */
export const HELP = `Usage: cdk8s-argo-ci <command>

Commands:
  import FILE|DIR...   turn YAML of Argo Workflows into TypeScript

Options:
  -h, --help           print this; after a command, print its help
  -v, --version        print the version
`;

/** What `cdk8s-argo-ci import --help` prints. */
export const IMPORT_HELP = `Usage: cdk8s-argo-ci import FILE|DIR... [options]

Turns YAML (or JSON) of Argo Workflows into TypeScript of cdk8s-argo-ci: one
module for each document, with a function that makes the object in a chart.

Each module is proven before it is written: its types are checked under
'strict', it is run, and what it makes is compared with the YAML. What can't be
said in the typed form is written as it is (as a raw template, a JSON patch or
an ApiObject) with a comment that says why, and is reported. No field is lost.

Of a DIR all *.yaml, *.yml and *.json are taken, also those in its folders, but
nothing hidden and no node_modules. Files in it without any object of Kubernetes
are skipped and named. Objects of other kinds (a ConfigMap, a Secret, ...)
become ApiObjects.

Options:
  -o, --out DIR   write to DIR (default: the working directory)
      --app       make DIR a cdk8s app that runs: besides the modules main.ts,
                  and where they are missing package.json, tsconfig.json,
                  cdk8s.yaml and .gitignore. 'npm install' and then
                  'npx ts-node main.ts' in it write each manifest to dist/,
                  under its original file name
  -f, --force     overwrite files that hold something else; without it nothing
                  is written where there are any
      --stdout    print the modules, and write no file
      --check     write no file; fail if something can't be imported, or, with
                  --out, if a file in DIR is missing or is not what would be
                  written
      --strict    write nothing and fail where a part would not be in the typed
                  form
  -h, --help      print this

What was done is told on stderr. Nothing is written unless everything can be
imported.

Exit codes:
  0   done, even if parts are written as they are
  1   something can't be imported, there is nothing to import, or a file can't
      be written or would be overwritten; with --check --out also: DIR holds
      something else; with --strict also: a part is not in the typed form
  2   wrong use
`;
