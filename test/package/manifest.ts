/** A file of two objects: a workflow with a typed form, and one of another kind. */
export const MANIFEST = `# Says hello, twice.
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: hello-
spec:
  entrypoint: main
  arguments:
    parameters:
      - name: message
        value: hello
  templates:
    - name: main
      dag:
        tasks:
          - name: one
            template: say
            arguments:
              parameters:
                - name: message
                  value: '{{workflow.parameters.message}}'
          - name: two
            template: say
            dependencies: [one]
            arguments:
              parameters:
                - name: message
                  value: '{{tasks.one.outputs.result}}'
    - name: say
      inputs:
        parameters:
          - name: message
      container:
        image: busybox
        command: [echo]
        args: ['{{inputs.parameters.message}}']
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  annotations: {}
data:
  nothing: null
`;
