import { container, found, workflow } from './support';

/** A workflow whose step calls a template. */
function call(args: string[], step: object, template: object = { template: 'main' }): object {
  return workflow([{ name: 'all', steps: [[{ name: 'a', ...template, ...step }]] }, container({ args })], {
    entrypoint: 'all',
  });
}

test('an item in the template that a loop calls is advice', () => {
  expect(found([call(['say {{item}}'], { withItems: ['x'] })])).toEqual([
    'advice warning unknown-item /spec/templates/1/container/args/0',
  ]);
});

test.each([
  ['in a template that no loop calls', call(['{{item}}'], {})],
  ['of another program', call(['{{ .item }} {{items}}'], { withItems: ['x'] })],
  [
    'of the loop of a task',
    workflow(
      [
        { name: 'all', steps: [[{ name: 'a', template: 'sub', withItems: ['x'] }]] },
        {
          name: 'sub',
          dag: {
            tasks: [
              {
                name: 'a',
                inline: { container: { image: 'alpine:3.22', args: ['{{item}}'] } },
                withItems: ['y'],
              },
            ],
          },
        },
      ],
      { entrypoint: 'all' },
    ),
  ],
])('an item %s is none', (_, manifest) => {
  expect(found([manifest])).toEqual([]);
});
