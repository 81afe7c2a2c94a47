import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './packed';
import { runBin } from './run';

/** Makes any process that opens a connection fail, and prints its command line. */
const NO_NETWORK = `
  require('node:net').Socket.prototype.connect = function connect() {
    console.error('network access by', process.argv.join(' '));
    process.exit(1);
  };
`;

/** cdk8s-cli requests its latest version unless this is disabled (patches/). */
test('`cdk8s synth` prints no warnings, and makes no network requests', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'synth-'));
  const preload = join(folder, 'no-network.cjs');
  writeFileSync(preload, NO_NETWORK);
  const dist = join(folder, 'dist');
  const { stderr } = await runBin(ROOT, 'cdk8s', ['synth', '--output', dist], {
    NODE_OPTIONS: `--require ${preload}`,
    CDK8S_CHECK_UPGRADE: undefined,
    DOCKER_PASSWORD: undefined,
  });
  expect(stderr).toBe('');
  expect(readdirSync(dist).sort()).toEqual(readdirSync(join(ROOT, 'dist')).sort());
  rmSync(folder, { recursive: true });
});
