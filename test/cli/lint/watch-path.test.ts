import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { watchPath } from '../../../lib/cli/lint/watch-path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a file is watched also after an editor has replaced it', async () => {
  const file = join(folder, 'a.yaml');
  writeFileSync(file, '');
  const changed = jest.fn();
  const watcher = watchPath(file, changed);
  try {
    for (const text of ['first', 'second']) {
      await setTimeout(50);
      changed.mockClear();
      writeFileSync(join(folder, 'new'), text);
      renameSync(join(folder, 'new'), file);
      await setTimeout(200);
      expect(changed).toHaveBeenCalled();
    }
    changed.mockClear();
    writeFileSync(join(folder, 'other.yaml'), '');
    await setTimeout(200);
    expect(changed).not.toHaveBeenCalled();
  } finally {
    watcher.close();
  }
});

test('files in a folder are watched', async () => {
  const changed = jest.fn();
  const watcher = watchPath(folder, changed);
  try {
    await setTimeout(50);
    writeFileSync(join(folder, 'a.yaml'), '');
    await setTimeout(200);
    expect(changed).toHaveBeenCalled();
  } finally {
    watcher.close();
  }
});
