import { githubRepository } from '../../../lib';
import { errorsOf, synth } from '../../support';
import { fill } from '../go-template';
import { ciTemplate, filledOf, mapped, pushTrigger, sensorIn } from '../trigger';

describe('names', () => {
  const PUSH = {
    ref: 'refs/heads/main',
    before: 'b'.repeat(40),
    commit: 'a'.repeat(40),
    shortCommit: 'a'.repeat(12),
  };

  function named(props: object = {}, push: object = {}, id?: string): { name: string; group: string } {
    const [trigger] = sensorIn(synth((chart) => pushTrigger(chart, props, id))).triggers;
    const filled = filledOf(trigger);
    const of = (dest: string): string => fill(filled.get(dest) ?? '', { ...PUSH, ...push });
    return { name: of('metadata.name'), group: of('metadata.labels.cdk8s-argo-ci/concurrency-group') };
  }

  test('contain the WorkflowTemplate, the commit and a hash of the push', () => {
    expect(named().name).toMatch(/^argo-ci-a{12}-[0-9a-f]{16}$/);
    expect(named().group).toMatch(/^[0-9a-f]{16}$/);
  });

  test('are the same for the same push', () => {
    expect(named()).toEqual(named());
  });

  test.each([
    ['branch', {}, { ref: 'refs/heads/dev' }, undefined],
    ['repository', { repository: githubRepository('https://github.com/acme/other') }, {}, undefined],
    ['trigger', {}, {}, 'another'],
  ])('differ for another %s, and so does the concurrency group', (_, props, push, id) => {
    const other = named(props, push, id);
    expect(other.name).not.toBe(named().name);
    expect(other.group).not.toBe(named().group);
  });

  test.each([
    ['previous commit', { before: 'c'.repeat(40) }],
    ['commit', { commit: 'd'.repeat(40) }],
    ['time', { at: '2026-11-26T12:00:00Z' }],
  ])('differ for another %s, but not the concurrency group', (_, push) => {
    const other = named({}, push);
    expect(other.name).not.toBe(named().name);
    expect(other.group).toBe(named().group);
  });

  test('of two builds differ', () => {
    const manifests = synth((chart) => {
      const trigger = pushTrigger(chart);
      trigger.addBuild('web', {
        workflow: ciTemplate(chart),
        arguments: mapped,
      });
    });
    const names = sensorIn(manifests).triggers.map((trigger) =>
      fill(filledOf(trigger).get('metadata.name') ?? '', PUSH),
    );
    expect(new Set(names).size).toBe(2);
  });

  test('have at most 63 characters, or a finding', () => {
    const generateName = `${'x'.repeat(33)}-`;
    expect(named({ generateName }).name).toHaveLength(63);
    expect(errorsOf((chart) => pushTrigger(chart, { generateName: `x${generateName}` })).join()).toContain(
      '[invalid-name]',
    );
  });
});
