import { parseArgs } from 'node:util';
import { readCorpus } from './lint-compare/corpus';
import { randomManifests } from './lint-compare/grammar/manifests';
import { mutants } from './lint-compare/mutate';
import { comparePrograms, printProgramProblems, printProgramTable } from './lint-compare/programs/report';
import { printDisagreements, printOtherCauses, printTable } from './lint-compare/report';
import { compare } from './lint-compare/run';

// npm run lint:compare                     compares the linter with Argo's validators, which needs ../shared
// npm run lint:compare -- --mutants 10000  mutants of the manifests of the corpus (default: 2000)
// npm run lint:compare -- --random 10000   manifests of a random grammar (default: 1000)
// npm run lint:compare -- --programs 500   random programs, which are also run in Argo's controller (default: 200)
// npm run lint:compare -- --seed 2         other mutants, random manifests and programs (default: 1)
// npm run lint:compare -- --show 100       kinds of disagreements that are shown for each set (default: 20)
const { values } = parseArgs({
  options: {
    mutants: { type: 'string', default: '2000' },
    random: { type: 'string', default: '1000' },
    programs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
  },
});
const seed = Number(values.seed);
const corpus = readCorpus();
const sets = [
  { name: 'corpus', cases: corpus },
  { name: 'mutants', cases: mutants(corpus, Number(values.mutants), seed) },
  { name: 'random', cases: randomManifests(Number(values.random), seed) },
].map(({ name, cases }) => ({ name, comparisons: compare(cases) }));

const programs = comparePrograms(Number(values.programs), seed);

console.log(`${printTable(sets)}\n\n${printProgramTable(programs)}`);
for (const set of sets) {
  console.log(`\n${set.name}: disagreements\n\n${printDisagreements(set, Number(values.show))}`);
  console.log(`\n${set.name}: other causes\n\n${printOtherCauses(set, Number(values.show))}`);
}
console.log(`\nprograms: problems\n\n${printProgramProblems(programs, Number(values.show))}`);
