import type { FreshApp } from '../tools/app';
import { interleave } from '../tools/interleave';
import { node, run } from '../tools/run';
import type { SectionRun } from '../section';
import { ratios, summarize } from '../tools/statistics';
import { cells, table } from '../tools/table';

const PEERS = ['constructs', 'cdk8s', 'cdk8s-plus-27'];

/** Prints the files that are loaded when packages are required. */
const LOADED = `process.argv.slice(1).forEach((it) => require(it)); console.log(JSON.stringify(Object.keys(require.cache)))`;

/** The packages that the library loads besides its peers. They must not include the compiler, formatter and parser. */
function loadedBesides({ folder }: FreshApp): string[] {
  const files = (...names: string[]): string[] =>
    JSON.parse(run(node(folder, '-e', LOADED, ...names))) as string[];
  const ofPeers = new Set(files(...PEERS));
  const names = files('cdk8s-argo-ci')
    .filter((file) => !ofPeers.has(file))
    .map((file) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[1] ?? file);
  return [...new Set(names)].filter((name) => name !== 'cdk8s-argo-ci');
}

/** The time to `require` the library, compared with that of its peers alone. The start of Node is not included. */
export const requireTime: SectionRun = ({ app, options }) => {
  app.add('bench/programs/require-time.ts', 'require-time');
  const measure = (...names: string[]): number => Number(run(node(app.folder, 'require-time.js', ...names)));
  const samples = interleave(3 * options.rounds, {
    peers: () => measure(...PEERS),
    library: () => measure('cdk8s-argo-ci'),
    // The library requires only some modules of its peers. An app requires all of them.
    both: () => measure(...PEERS, 'cdk8s-argo-ci'),
  });
  const { peers, library, both } = samples;
  return table(
    ['require', 'median', 'middle half', 'target'],
    [
      ['its peers (ms)', ...cells(summarize(peers)), ''],
      ['cdk8s-argo-ci (ms)', ...cells(summarize(library)), ''],
      ['ratio to the peers alone', ...cells(summarize(ratios(library, peers))), 'at most 1.15'],
      [
        'the same if the app requires the peers too',
        ...cells(summarize(ratios(both, peers))),
        'at most 1.15',
      ],
      ['packages that it loads besides its peers', loadedBesides(app).join(', ') || 'none', '', 'none'],
    ],
  );
};
