import { tasksCode } from '../golden';

test('depends expressions', async () => {
  const code = await tasksCode(`
          - {name: a, template: build}
          - {name: b, template: build, depends: a}
          - {name: c, template: build, depends: a.Failed || b.Succeeded}
          - {name: d, template: build, depends: a && !b && (c || b.Skipped)}
          - name: e
            template: deploy
            depends: a
            arguments: {parameters: [{name: digest, value: '{{tasks.a.outputs.parameters.digest}}'}]}
`);
  expect(code).toMatchInlineSnapshot(`
    const a = main.task('a', build);
    const b = main.task('b', build, {}, { depends: a });
    const c = main.task('c', build, {}, { depends: failed(a).or(succeeded(b)) });
    main.task('d', build, {}, { depends: allOf(a, not(b), anyOf(c, skipped(b))) });
    main.task('e', deploy, { digest: a.outputs.digest }, { depends: a });
  `);
});

test('depends expressions that would be rendered differently remain strings', async () => {
  const code = await tasksCode(`
          - {name: a, template: build}
          - {name: b, template: build, depends: (a.Failed)}
          - {name: c, template: build, depends: a&&b}
          - {name: d, template: build, depends: e.Succeeded}
          - {name: e, template: build}
`);
  expect(code).toMatchInlineSnapshot(`
    main.task('a', build);
    main.task('b', build, {}, { depends: '(a.Failed)' });
    main.task('c', build, {}, { depends: 'a&&b' });
    main.task('d', build, {}, { depends: 'e.Succeeded' });
    main.task('e', build);
  `);
});
