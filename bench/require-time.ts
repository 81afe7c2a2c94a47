import { interleave } from './interleave';
import { node, run } from './run';
import type { SectionRun } from './section';
import { ratios, summarize } from './statistics';
import { cells, table } from './table';

const PEERS = ['constructs', 'cdk8s', 'cdk8s-plus-27'];

/** What `require` of the library takes, against that of its peers alone. Node's own start is not counted. */
export const requireTime: SectionRun = ({ app, options }) => {
  app.add('bench/programs/require-time.ts', 'require-time');
  const measure = (...names: string[]): number => Number(run(node(app.folder, 'require-time.js', ...names)));
  const samples = interleave(3 * options.rounds, {
    peers: () => measure(...PEERS),
    library: () => measure('cdk8s-argo-ci'),
    // The library requires only what it needs of its peers; an app requires them too.
    both: () => measure(...PEERS, 'cdk8s-argo-ci'),
  });
  const { peers, library, both } = samples;
  return table(
    ['require', 'median', 'middle half', 'target'],
    [
      ['its peers (ms)', ...cells(summarize(peers)), ''],
      ['cdk8s-argo-ci (ms)', ...cells(summarize(library)), ''],
      ['ratio to the peers alone', ...cells(summarize(ratios(library, peers))), 'at most 1.25'],
      [
        'the same, when the app requires the peers too',
        ...cells(summarize(ratios(both, peers))),
        'at most 1.25',
      ],
    ],
  );
};
