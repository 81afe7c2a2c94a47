import { parseArgs } from 'node:util';

/** What can be measured, in this order. */
export const SECTIONS = [
  'synth',
  'import',
  'javascript',
  'require',
  'growth',
  'types',
  'editor',
  'importer',
] as const;

export type Section = (typeof SECTIONS)[number];

/** What the command line says. */
export interface Options {
  readonly sections: readonly Section[];
  /** How often everything is measured. */
  readonly rounds: number;
  /** A folder with Argo's full CRDs (ARGO_FULL_CRDS); without it they are downloaded. */
  readonly crds?: string;
  /** A Python that has Hera (HERA_PYTHON); without it Hera is installed into a temporary one. */
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
