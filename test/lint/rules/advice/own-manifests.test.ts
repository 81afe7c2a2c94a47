import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, manifestsIn, runExample } from '../../../support';
import { found } from './support';

const DIST = join(__dirname, '../../../../dist');

test('the tutorial has the images that it names', () => {
  const files = ['setup.k8s.yaml', 'argo-ci.k8s.yaml'];
  const manifests = files.flatMap((file) => manifestsIn(readFileSync(join(DIST, file), 'utf8')));
  expect(found(manifests)).toMatchInlineSnapshot(`
    [
      "advice warning missing-image-tag /spec/templates/0/container/image",
      "advice warning forbidden-archived-image /spec/templates/0/container/image",
    ]
  `);
});

/** What an example needs in spite of the advice: rootless BuildKit cannot build with the runtime's profiles (docs/builders.md). */
const NEEDED: { readonly [example: string]: readonly string[] } = {
  'signed-release': [
    'advice warning forbidden-privilege /spec/templates/0/securityContext/seccompProfile',
    'advice warning forbidden-privilege /spec/templates/0/container/securityContext/appArmorProfile',
  ],
};

test.each(exampleNames())('the example %s needs no other advice', async (name) => {
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const manifests = manifestsIn(await runExample(name));
  stderr.mockRestore();
  const advice = found(manifests, { missingTemplates: 'ignore' }).filter((one) => one.startsWith('advice'));
  expect(advice).toEqual(NEEDED[name] ?? []);
});
