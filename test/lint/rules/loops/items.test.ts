import { lint } from '../../../../lib/lint';
import { CONTAINER, testFailures, workflow } from '../../failures';

const USE = {
  name: 'use',
  inputs: { parameters: [{ name: 'y' }] },
  container: { ...CONTAINER, args: ['{{inputs.parameters.y}}'] },
};

const step = (y: string, loop: object): object => {
  const call = { name: 'a', template: 'use', arguments: { parameters: [{ name: 'y', value: y }] } };
  return workflow({ templates: [{ name: 'main', steps: [[{ ...call, ...loop }]] }, USE] });
};

describe('a field of an item', () => {
  testFailures({
    code: 'unknown-item-field',
    wrong: {
      'that one item lacks': step('{{item.f}}', { withItems: [{ f: 1 }, { g: 2 }] }),
      'that a text lacks': step('{{item.f}}', { withItems: ['a', { f: 2 }] }),
      'that one item lacks, in an expression': step('{{=item.f}}', { withItems: [{ f: 'a' }, { g: 'b' }] }),
      'that one item lacks, in an expression with a question mark': step('{{=item.f + "?"}}', {
        withItems: [{ f: 'a' }, { g: 'b' }],
      }),
      'that one item lacks, where another field decides whether it is used': step(
        '{{=item.g == "x" ? item.f : "b"}}',
        {
          withItems: [{ f: 'a', g: 'x' }, { g: 'y' }],
        },
      ),
      'that all items lack, in an expression': step('{{=item.f}}', { withItems: [{ g: 'a' }] }),
      'that the items of a list in JSON lack': step('{{item.f}}', { withParam: '[{"g": 1}]' }),
    },
    right: {
      'that all items have': step('{{item.f}}', { withItems: [{ f: 1 }, { f: 2, g: 3 }] }),
      'that all items have, in an expression': step('{{=item.f}}', { withItems: [{ f: 'a' }, { f: 'b' }] }),
      'that the items of a list in JSON have': step('{{item.f}}', { withParam: '[{"f": 1}]' }),
      'with an alternative': step('{{=item.f ?? "b"}}', { withItems: [{ f: 'a' }, { f: 'b', g: 'b' }] }),
    },
  });
});

describe('an item without a loop', () => {
  const inline = (item: string, loop: object): object => {
    const template = { container: { ...CONTAINER, args: [item] } };
    return workflow({
      templates: [{ name: 'main', dag: { tasks: [{ name: 'a', inline: template, ...loop }] } }],
    });
  };

  test.each([
    ['a tag', step('{{item}}', {}), "'item' has no value without a loop. Set 'withItems' or 'withParam'."],
    [
      'an expression',
      step('{{=item}}', {}),
      "'item' has no value without a loop. Set 'withItems' or 'withParam'.",
    ],
    [
      'an empty loop',
      step('{{item}}', { withItems: [] }),
      "'item' has no value, because 'withItems' is empty. Add an item.",
    ],
    [
      'an inline template',
      inline('{{item}}', {}),
      "'item' has no value without a loop. Set 'withItems' or 'withParam'.",
    ],
  ])('is a finding in %s', (_, manifest, message) => {
    expect(lint([manifest])).toMatchObject([{ code: 'missing-loop', class: 'fails', message }]);
  });

  test.each([
    ['a loop', step('{{item}}', { withItems: [1] })],
    ['a sequence', step('{{=item}}', { withSequence: { count: 2 } })],
    ['an inline template', inline('{{item}}', { withItems: [1] })],
    [
      'the calls of an inline template',
      workflow({
        templates: [
          {
            name: 'main',
            dag: {
              tasks: [
                {
                  name: 'a',
                  withItems: [1],
                  inline: {
                    steps: [
                      [
                        {
                          name: 'b',
                          template: 'use',
                          arguments: { parameters: [{ name: 'y', value: '{{item}}' }] },
                        },
                      ],
                    ],
                  },
                },
              ],
            },
          },
          USE,
        ],
      }),
    ],
  ])('is accepted in %s', (_, manifest) => {
    expect(lint([manifest])).toEqual([]);
  });
});

test.each([{ withItems: '{{workflow.name}}' }, { withParam: ['a'] }])(
  '%j is only reported for its type',
  (loop) => {
    expect(lint([step('{{item}}', loop)])).toMatchObject([{ code: 'invalid-field-type' }]);
  },
);
