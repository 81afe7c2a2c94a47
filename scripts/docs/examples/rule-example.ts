import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FindingCode } from '../../../lib/finding';
import { isFindingCode } from '../../../lib/finding/registry';
import type { LintOptions } from '../../../lib/lint';
import { isObject, objectsIn } from './json';

const FOLDER = join(__dirname, '../rule-examples');

/** A part of a manifest that breaks a rule, and one that does not. */
export interface RuleExample {
  readonly code: FindingCode;

  /** The name of the file, without its extension. */
  readonly topic: string;

  /** What the example shows, if there are several. */
  readonly title: string | undefined;

  /** What happens when the workflow runs. */
  readonly note: string | undefined;

  readonly options: LintOptions;
  readonly wrong: string;
  readonly right: string;
}

/** All examples, in the order of the files. */
export function readRuleExamples(): RuleExample[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readFile(file.replace(/\.yaml$/, '')));
}

function readFile(topic: string): RuleExample[] {
  const content: unknown = parse(readFileSync(join(FOLDER, `${topic}.yaml`), 'utf8'));
  if (!isObject(content)) throw new Error(`${topic}.yaml is not a mapping of codes to examples.`);
  return Object.entries(content).flatMap(([code, examples]) => {
    if (!isFindingCode(code)) throw new Error(`${topic}.yaml: there is no code '${code}'.`);
    return objectsIn(examples).map((example) => readExample(code, topic, example));
  });
}

function readExample(
  code: FindingCode,
  topic: string,
  { title, note, options, wrong, right, ...others }: { readonly [field: string]: unknown },
): RuleExample {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`${topic}.yaml: examples have no field '${unknown}'.`);
  if (typeof wrong !== 'string' || typeof right !== 'string')
    throw new Error(`${topic}.yaml: an example of '${code}' lacks 'wrong' or 'right'.`);
  return { code, topic, title: textOf(title), note: textOf(note), options: optionsOf(options), wrong, right };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function optionsOf(value: unknown): LintOptions {
  if (value === undefined) return {};
  if (!isLintOptions(value)) throw new Error(`These are not options: ${JSON.stringify(value)}`);
  return value;
}

const OPTIONS = ['advice', 'argo', 'existing'];

function isLintOptions(value: unknown): value is LintOptions {
  return isObject(value) && Object.keys(value).every((name) => OPTIONS.includes(name));
}
