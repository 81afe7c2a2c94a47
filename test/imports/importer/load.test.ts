import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { download, load, sourcesIn } from '../../../scripts/import/load';
import { source } from './invented-source';

let server: Server;
let address: string;
let folder: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/schema.json') response.end('{}');
    else if (request.url === '/broken')
      response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy());
    else response.writeHead(404).end('no');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server has no port');
  address = `http://127.0.0.1:${at.port}`;
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

describe('download', () => {
  it('reads the response of the server', async () => {
    await expect(download({ url: `${address}/schema.json` })).resolves.toBe('{}');
  });

  it('reports the URL and the status of an error response', async () => {
    await expect(download({ url: `${address}/gone` })).rejects.toThrow(
      `${address}/gone responded with 404 Not Found`,
    );
  });

  it('reports why a server cannot be reached', async () => {
    await expect(download({ url: 'http://127.0.0.1:1/x' })).rejects.toThrow(
      /cannot read http:\/\/127\.0\.0\.1:1\/x: .*\S/,
    );
  });

  it('reports an incomplete response', async () => {
    await expect(download({ url: `${address}/broken` })).rejects.toThrow(`cannot read ${address}/broken`);
  });
});

describe('load', () => {
  it('reads a file, or the file of a source in a folder', async () => {
    const file = join(folder, 'things.schema.json');
    await writeFile(file, 'text');
    await expect(load(source(), file)).resolves.toBe('text');
    await expect(load(source(), folder)).resolves.toBe('text');
  });

  it('reports the file that does not exist', async () => {
    const missing = source({ file: 'missing.json' });
    await expect(load(missing, folder)).rejects.toThrow(`cannot read ${join(folder, 'missing.json')}: `);
    await expect(load(missing, join(folder, 'missing'))).rejects.toThrow(
      `cannot read ${join(folder, 'missing')}: `,
    );
  });
});

describe('sourcesIn', () => {
  const sources = [source({ file: 'a.json' }), source({ file: 'b.json' })];

  it('returns all sources for a folder, and one for a file', async () => {
    await writeFile(join(folder, 'b.json'), '');
    await expect(sourcesIn(folder, sources)).resolves.toEqual(sources);
    await expect(sourcesIn(join(folder, 'b.json'), sources)).resolves.toEqual([sources[1]]);
  });

  it('reports the file names that are possible', async () => {
    const other = join(folder, 'other.json');
    await writeFile(other, '');
    await expect(sourcesIn(other, sources)).rejects.toThrow('files that can be imported: a.json, b.json');
  });
});
