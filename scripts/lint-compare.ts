import { readCorpus } from './lint-compare/corpus';
import { minimize } from './lint-compare/minimize';
import { mutants } from './lint-compare/mutate';
import { compare, sameDisagreement, signatureOf } from './lint-compare/run';
import type { Comparison } from './lint-compare/run';
const n = Number(process.argv[2] ?? 1000),
  seed = Number(process.argv[3] ?? 1),
  show = Number(process.argv[4] ?? 20);
const files = readCorpus();
for (const [name, cases] of [
  ['corpus', files],
  ['mutants', mutants(files, n, seed)],
] as const) {
  const t = performance.now();
  const all = compare(cases);
  const counts = new Map<string, number>();
  const groups = new Map<string, Comparison[]>();
  for (const one of all) {
    const key = `${one.version} ${one.outcome} ${one.outcome === 'agreed' ? (one.judgement.argo.length > 0 ? 'refused' : 'accepted') : ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (['false alarm', 'missed', 'crash'].includes(one.outcome)) {
      const s = signatureOf(one);
      groups.set(s, [...(groups.get(s) ?? []), one]);
    }
  }
  console.log(name, Object.fromEntries([...counts].sort()), Math.round(performance.now() - t));
  for (const [s, list] of [...groups].sort((a, b) => b[1].length - a[1].length).slice(0, show)) {
    console.log(`\n### ${list.length} × [${[...new Set(list.map((x) => x.version))].join()}] ${s}`);
    const [first] = [...list].sort(
      (a, b) => JSON.stringify(a.manifests).length - JSON.stringify(b.manifests).length,
    );
    if (first === undefined) continue;
    console.log(
      first.name,
      '|',
      first.judgement.argo[0],
      '|',
      first.judgement.refused
        .map((f) => f.path + ': ' + f.message)
        .join(' / ')
        .slice(0, 300),
    );
    const small = minimize(first.manifests, sameDisagreement(first));
    for (const m of small) console.log(JSON.stringify(m).slice(0, 700));
  }
}
