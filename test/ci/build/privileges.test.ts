import { App, Chart } from 'cdk8s';
import type { ImageBuildTemplateProps } from '../../../lib';
import { BuildKitBuildTemplate, BuildahBuildTemplate } from '../../../lib';
import { codesOf } from '../synth';

test.each([
  ['BuildKit', BuildKitBuildTemplate],
  ['Buildah', BuildahBuildTemplate],
])('the own rights of %s are no warning, but those that the user sets are', (_, Builder) => {
  const profile = { type: 'Localhost', localhostProfile: 'build' } as const;
  const template = { securityContext: { seccompProfile: profile } };
  const container = { securityContext: { appArmorProfile: profile } };
  const codes = (props: ImageBuildTemplateProps): string[] => {
    const chart = new Chart(new App(), 'test');
    new Builder(chart, 'image-build', props);
    return codesOf(chart);
  };
  expect(codes({})).toEqual([]);
  expect(codes({ template, container })).toEqual([]);
  expect(codes({ template })).toEqual(['forbidden-privilege at container.securityContext.appArmorProfile']);
  expect(codes({ container: { securityContext: { privileged: true } } })).toContain(
    'forbidden-privilege at container.securityContext.privileged',
  );
  expect(codes({ template: { volumes: [{ name: 'node', hostPath: { path: '/' } }] } })).toHaveLength(3);
});
