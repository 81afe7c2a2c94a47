import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The reviewed and deployed manifests must be those that the program renders. */
describe('dist/', () => {
  const committed = join(__dirname, '../dist');
  const environment = { ...process.env };
  let fresh: string;

  beforeAll(async () => {
    fresh = mkdtempSync(join(tmpdir(), 'dist-'));
    process.env.CDK8S_OUTDIR = fresh;
    delete process.env.DOCKER_PASSWORD;
    await import(join(__dirname, '../main'));
  });

  afterAll(() => {
    process.env = environment;
    rmSync(fresh, { recursive: true });
  });

  test('contains exactly the files of a fresh synth', () => {
    expect(readdirSync(committed).sort()).toEqual(readdirSync(fresh).sort());
  });

  test.each(readdirSync(committed))('%s is the same, byte for byte', (file) => {
    const wanted = readFileSync(join(fresh, file), 'utf8');
    // If this fails, run `npm run synth` and review the diff.
    expect(readFileSync(join(committed, file), 'utf8')).toBe(wanted);
  });
});
