import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { checkStructure } from '../../../lib/lint/structure';
import { argolintEach } from '../../support/argolint';
import { describeWithShared, sharedPath } from '../../support/shared';
import { CRON_WORKFLOW, WORKFLOW } from './documents';
import { mutated } from './mutations';

const CORPUS = ['examples', 'tests'];

/** How the errors of Argo's decoder start or what they contain. All other errors come after decoding. */
const DECODE_ERROR =
  /json: |strict decoding error|unknown field|quantities must match|unable to parse quantity|cannot unmarshal|illegal base64|parsing time|expected exactly one key/;

function corpus(): object[] {
  const files = CORPUS.flatMap((folder) =>
    readdirSync(sharedPath('argo-corpus', folder)).map((file) => sharedPath('argo-corpus', folder, file)),
  );
  return files.flatMap((file) =>
    parseAllDocuments(readFileSync(file, 'utf8'), { schema: 'yaml-1.1', logLevel: 'silent' }).flatMap(
      (document) => {
        const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
        return isWorkflowKind(value) ? [JSON.parse(JSON.stringify(value)) as object] : [];
      },
    ),
  );
}

function isWorkflowKind(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'].includes(
    String(value.kind),
  );
}

describeWithShared('the decoder', ['argolint', 'argolint4', 'argo-corpus'], () => {
  test.each(['3.7', '4.0'] as const)(
    'of Argo %s refuses the same objects',
    (version) => {
      const documents = corpus();
      const seeds = [...documents, ...Array.from({ length: 40 }, () => [WORKFLOW, CRON_WORKFLOW]).flat()];
      const cases = [
        WORKFLOW,
        CRON_WORKFLOW,
        ...documents,
        ...fc.sample(mutated(seeds), { numRuns: 1_500, seed: 12 }),
      ];
      const verdicts = argolintEach(
        cases.map((one) => [one]),
        version,
      );
      const differences = cases.flatMap((object, index) => {
        const error = verdicts[index]?.errors.find((one) => DECODE_ERROR.test(one));
        const problems = checkStructure(object).filter(
          (one) => one.refusedBy === 'decoder' && one.versions.includes(version),
        );
        return (error === undefined) === (problems.length === 0) ? [] : [{ object, error, problems }];
      });
      expect(differences).toEqual([]);
    },
    120_000,
  );
});
