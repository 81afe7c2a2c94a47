import { parseArgs } from 'node:util';

/** The sections, in the order in which they are measured. */
export const SECTIONS = [
  'synth',
  'import',
  'javascript',
  'require',
  'lint',
  'growth',
  'types',
  'editor',
  'importer',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The options of the command line. */
export interface Options {
  readonly sections: readonly Section[];
  /** The number of rounds. */
  readonly rounds: number;
  /** A folder with Argo's full CRDs (ARGO_FULL_CRDS). By default, they are downloaded. */
  readonly crds?: string;
  /** A Python with Hera (HERA_PYTHON). By default, Hera is installed into a temporary virtual environment. */
  readonly python?: string;
}

export const USAGE = `npm run bench -- [--only ${SECTIONS.join(',')}] [--rounds 9] [--crds FOLDER] [--python PROGRAM]`;

function isSection(name: string): name is Section {
  return (SECTIONS as readonly string[]).includes(name);
}

/** Reads the command line. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '9' },
      crds: { type: 'string', default: process.env.ARGO_FULL_CRDS },
      python: { type: 'string', default: process.env.HERA_PYTHON },
    },
  });
  const names = values.only?.split(',') ?? SECTIONS;
  const sections = names.filter(isSection);
  const rounds = Number(values.rounds);
  if (sections.length < names.length || !Number.isInteger(rounds) || rounds < 1) throw new Error(USAGE);
  return { sections, rounds, crds: values.crds, python: values.python };
}
