import { codeFor, moduleFor } from './golden';

test('of the file, at its head and its end', async () => {
  const code = await moduleFor(`# Builds the image.
# Runs each night.
apiVersion: argoproj.io/v1alpha1 # which Argo
kind: Workflow
metadata:
  name: ci
spec:
  # What runs first.
  entrypoint: main
  templates:
    - {name: main, suspend: {}}
# vim: ft=yaml
`);
  expect(code).toMatchInlineSnapshot(`
    import { SuspendTemplate, Workflow } from 'cdk8s-argo-ci';
    import type { Construct } from 'constructs';

    // Builds the image.
    // Runs each night.
    // which Argo
    export function x(scope: Construct) {
      const workflow = new Workflow(scope, 'ci', {
        // What runs first.
        entrypoint: 'main',
      });

      new SuspendTemplate(workflow, 'main');

      return workflow;
    }
    // vim: ft=yaml

  `);
});

test('above and beside fields of objects in objects', async () => {
  const code = await codeFor(`
    # What builds.
    - name: main # the only one
      # How long it may take.
      activeDeadlineSeconds: 600
      container:
        # Pinned.
        image: alpine # of last year
        resources:
          limits:
            # No less.
            memory: 32Mi
`);
  expect(code).toMatchInlineSnapshot(`
    // What builds.
    // the only one
    new ContainerTemplate(workflow, 'main', {
      // How long it may take.
      activeDeadlineSeconds: 600,
      container: {
        // Pinned.
        // of last year
        image: 'alpine',
        resources: {
          limits: {
            // No less.
            memory: '32Mi',
          },
        },
      },
    });
  `);
});

test('above and beside items', async () => {
  const code = await codeFor(`
    - name: main
      container:
        image: alpine
        args:
          # what to make
          - all
          - fast # not slow
          # - commented out
        env:
          # for the cache
          - name: CACHE
            value: /cache # on disk
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', {
      container: {
        image: 'alpine',
        args: [
          // what to make
          'all',
          // not slow
          // - commented out
          'fast',
        ],
        env: [
          // for the cache
          {
            name: 'CACHE',
            // on disk
            value: '/cache',
          },
        ],
      },
    });
  `);
});

test('of ports and arguments', async () => {
  const code = await codeFor(`
    - name: build
      inputs:
        parameters:
          # the branch
          - name: branch # of git
            value: main # the usual one
        artifacts:
          - name: source
            path: /src # where it lies
            optional: true
      container: {image: alpine}
    - name: main
      dag:
        tasks:
          # first
          - name: one
            template: build
            arguments:
              parameters:
                # another one
                - name: branch
                  value: next # not main
          # second
          - name: two
            template: build
            # only then
            depends: one
            # the end of two
          # the end of all
`);
  expect(code).toMatchInlineSnapshot(`
    const build = new ContainerTemplate(workflow, 'build', {
      inputs: {
        // the branch
        // of git
        branch: parameter({
          // the usual one
          value: 'main',
        }),
        source: artifact({
          // where it lies
          path: '/src',
          optional: true,
        }),
      },
      container: { image: 'alpine' },
    });

    const main = new DagTemplate(workflow, 'main');

    // first
    const one = main.task('one', build, {
      // another one
      // not main
      branch: 'next',
    });
    // second
    // the end of all
    main.task(
      'two',
      build,
      {},
      {
        // only then
        // the end of two
        depends: one,
      },
    );
  `);
});

test('of steps and their groups', async () => {
  const code = await codeFor(`
    - name: go
      suspend: {}
    - name: main
      steps:
        # all at once
        - # the left one
          - {name: left, template: go}
          # the right one
          - {name: right, template: go}
        # then
        - - {name: last, template: go} # alone
`);
  expect(code).toMatchInlineSnapshot(`
    const go = new SuspendTemplate(workflow, 'go');

    const main = new StepsTemplate(workflow, 'main');

    // all at once
    // the left one
    const group = main.parallel();
    group.step('left', go);
    // the right one
    group.step('right', go);
    // then
    // alone
    main.step('last', go);
  `);
});

test('of what is patched, and what would end a comment', async () => {
  const code = await codeFor(`
    - name: main
      container:
        image: alpine
        # nothing at all */
        workingDir: null
`);
  expect(code).toMatchInlineSnapshot(`
    new ContainerTemplate(workflow, 'main', { container: { image: 'alpine' } });

    workflow.apiObject.addJsonPatch(
      // cdk8s omits null
      // nothing at all */
      JsonPatch.add('/spec/templates/0/container/workingDir', null),
    );
  `);
});
