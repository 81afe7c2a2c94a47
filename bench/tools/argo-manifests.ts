/** Templates of each workflow: one prints a line, one has an output parameter, and one an output artifact. */
const TEMPLATES = `    # Prints a line.
    - name: say
      inputs:
        parameters:
          - name: text
      container:
        image: busybox:1.37
        command: [echo]
        args: ["{{inputs.parameters.text}}"]
    - name: count-words
      inputs:
        parameters:
          - name: file-name
            value: README.md
        artifacts:
          - name: source
            path: /src
      outputs:
        parameters:
          - name: words
            valueFrom:
              path: /tmp/words
      retryStrategy:
        limit: 2
      container:
        image: busybox:1.37
        command: [sh, -c]
        args: ["wc -w < /src/{{inputs.parameters.file-name}} > /tmp/words"] # only the number
        resources:
          requests:
            memory: 64Mi
    - name: fetch
      outputs:
        artifacts:
          - name: source
            path: /src
      script:
        image: alpine/git:2.47.2
        command: [sh]
        source: |
          git clone https://github.com/acme/app.git /src
`;

/** A DAG that passes artifacts and parameters, with depends expressions and a hook. */
const dag = (number: number): string => `# Workflow number ${number}.
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: words-${number}-
spec:
  entrypoint: main
  arguments:
    parameters:
      - name: greeting
        value: hello ${number}
  templates:
    - name: main
      dag:
        tasks:
          - name: fetch
            template: fetch
          - name: count
            template: count-words
            depends: fetch
            arguments:
              artifacts:
                - name: source
                  from: "{{tasks.fetch.outputs.artifacts.source}}"
          - name: greet
            depends: count.Failed || count.Succeeded
            template: say
            arguments:
              parameters:
                - name: text
                  value: "{{workflow.parameters.greeting}}, {{tasks.count.outputs.parameters.words}} words"
            hooks:
              exit:
                template: say
                arguments:
                  parameters:
                    - name: text
                      value: "greet: {{tasks.greet.status}}"
${TEMPLATES}`;

/** Steps with a loop and a condition. */
const steps = (number: number): string => `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: steps-${number}
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: fetch
            template: fetch
        - - name: count
            template: count-words
            arguments:
              parameters:
                - name: file-name
                  value: "{{item.file}}"
              artifacts:
                - name: source
                  from: "{{steps.fetch.outputs.artifacts.source}}"
            withItems:
              - { file: README.md, language: en }
              - { file: README.ko.md, language: ko }
          - name: greet
            template: say
            when: "{{workflow.name}} != steps-${number}"
            arguments:
              parameters:
                - name: text
                  value: hello
${TEMPLATES}`;

/** A CronWorkflow, whose spec is one level deeper. */
const cron = (number: number): string => `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata:
  name: nightly-${number}
spec:
  schedules: ["0 ${number % 24} * * *"]
  workflowSpec:
    entrypoint: say
    arguments:
      parameters:
        - name: text
          value: good night
    templates:
${TEMPLATES.replaceAll(/^ {4}/gm, '      ')}`;

const SHAPES = [dag, steps, cron] as const;

/** Realistic manifests by their file names. No two are equal. */
export function argoManifests(count: number): Map<string, string> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(
    numbers.map((number) => [`manifest-${number}.yaml`, (SHAPES[number % SHAPES.length] ?? dag)(number)]),
  );
}
