import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { SOURCES } from '../../scripts/import/sources';

describe.each(SOURCES)('imports/$output', ({ project, version, output, versionConstant, ...source }) => {
  const code = readFileSync(join(__dirname, '..', '..', 'imports', output), 'utf8');
  const file = ts.createSourceFile(output, code, ts.ScriptTarget.ES2022, true);
  const nodes = descendants(file);
  const names = nodes
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .map((node) => node.name.text);

  it('contains its source and version', () => {
    expect(code).toContain(`${project} ${version}: do not edit`);
    expect(code).toContain(`export const ${versionConstant} = '${version}';`);
  });

  it('has a type for each field, other than any and unknown', () => {
    const vague = [ts.SyntaxKind.AnyKeyword, ts.SyntaxKind.UnknownKeyword];
    const untyped = nodes.filter((node) => ts.isPropertySignature(node) && node.type === undefined);
    expect(nodes.filter((node) => vague.includes(node.kind)).map(lineOf)).toEqual([]);
    expect(untyped.map(lineOf)).toEqual([]);
  });

  it('declares all fields and lists as readonly', () => {
    const isReadonly = (node: ts.HasModifiers): boolean =>
      ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ReadonlyKeyword) === true;
    const members = nodes.filter(
      (node) => ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node),
    );
    expect(members.length).toBeGreaterThan(50);
    expect(members.filter((member) => !isReadonly(member)).map(lineOf)).toEqual([]);
    const lists = nodes.filter(ts.isArrayTypeNode);
    expect(lists.filter((list) => !ts.isTypeOperatorNode(list.parent)).map(lineOf)).toEqual([]);
  });

  it('declares each name once, also without a number as suffix', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /\d+$/.test(name) && names.includes(name.replace(/\d+$/, '')))).toEqual([]);
  });

  it('uses each type that it declares', () => {
    const used = new Set(nodes.filter(ts.isTypeReferenceNode).map((node) => node.typeName.getText()));
    const wanted = source.definitions?.map((name) => name.replace(/.*\./, '')) ?? [];
    expect(names.filter((name) => !used.has(name)).sort()).toEqual([...wanted].sort());
  });

  it('imports cdk8s and constructs only, or another generated file', () => {
    const modules = nodes.filter(ts.isImportDeclaration).map((node) => node.moduleSpecifier.getText());
    const ofKinds = source.definitions === undefined ? ["'cdk8s'", "'constructs'"] : [];
    const ofShared = source.shared === undefined ? [] : [`'${source.shared.module}'`];
    expect([...new Set(modules)]).toEqual([...ofKinds, ...ofShared]);
  });

  it('is small as source and as JavaScript', () => {
    expect(code.length).toBeLessThan(300_000);
    const compilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      removeComments: true,
    };
    expect(ts.transpileModule(code, { compilerOptions }).outputText.length).toBeLessThan(3_000);
  });
});

// These values are read from descriptions, or listed by hand. Review each change when you regenerate.
describe('the fields with values that the schema does not list', () => {
  it('are these in Argo Workflows', () => {
    expect(unionsIn('argoproj.io.ts').filter((field) => field.includes('TemplateTag'))).toEqual([
      "readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch' | TemplateTag;",
      "readonly addressingStyle?: 'path' | 'virtual-hosted' | '' | TemplateTag;",
      "readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | '' | TemplateTag;",
      "readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None' | TemplateTag;",
      "readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | TemplateTag;",
      "readonly fsGroupChangePolicy?: 'OnRootMismatch' | 'Always' | TemplateTag;",
      "readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent' | TemplateTag;",
      "readonly keyType: 'RSA3072' | 'RSA4096' | 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519' | TemplateTag;",
      "readonly mergeStrategy?: 'strategic' | 'merge' | 'json' | TemplateTag;",
      "readonly operation?: 'Set' | 'Add' | 'Sub' | '' | TemplateTag;",
      "readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | TemplateTag;",
      "readonly operator?: 'Exists' | 'Equal' | 'Lt' | 'Gt' | TemplateTag;",
      "readonly protocol?: 'UDP' | 'TCP' | 'SCTP' | TemplateTag;",
      "readonly resourceName: 'cpu' | 'memory' | TemplateTag;",
      "readonly retryPolicy?: 'Always' | 'OnFailure' | 'OnError' | 'OnTransientError' | '' | TemplateTag;",
      "readonly seLinuxChangePolicy?: 'MountOption' | 'Recursive' | TemplateTag;",
      "readonly strategy?: 'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | '' | TemplateTag;",
      "readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never' | '' | TemplateTag;",
      "readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | TemplateTag;",
      "readonly supplementalGroupsPolicy?: 'Merge' | 'Strict' | TemplateTag;",
    ]);
  });

  it('are these in Argo Events', () => {
    expect(unionsIn('argo-events.ts')).toEqual([
      "readonly auth?: 'none' | 'token';",
      "readonly comparator?: '>=' | '>' | '=' | '!=' | '<' | '<=';",
      "readonly contentType?: 'json' | 'form';",
      "readonly dataLogicalOperator?: 'and' | 'or' | '';",
      "readonly eventTypes: readonly ('ADD' | 'UPDATE' | 'DELETE')[];",
      "readonly exprLogicalOperator?: 'and' | 'or' | '';",
      "readonly filtersLogicalOperator?: 'and' | 'or' | '';",
      "readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent';",
      "readonly invocationType?: 'RequestResponse' | 'Event' | 'DryRun';",
      "readonly method?: 'GET' | 'DELETE' | 'PATCH' | 'POST' | 'PUT';",
      "readonly operation?: '' | 'append' | 'overwrite' | 'prepend';",
      "readonly operation?: 'create' | 'update' | 'patch' | 'delete';",
      "readonly operation?: 'submit' | 'submit-from' | 'suspend' | 'resubmit' | 'retry' | 'resume' | 'terminate' | 'stop';",
      "readonly partitioner?: 'random' | 'hash' | 'roundrobin' | 'manual';",
      "readonly patchStrategy?: | 'application/json-patch+json' | 'application/merge-patch+json' | 'application/strategic-merge-patch+json' | 'application/apply-patch+yaml';",
      "readonly rebalanceStrategy?: 'sticky' | 'roundrobin' | 'range';",
      "readonly type: 'bool' | 'number' | 'string';",
      "readonly type?: 'exclusive' | 'shared';",
      "readonly unit?: 'Second' | 'Minute' | 'Hour';",
    ]);
  });

  it('do not exist in Argo CD', () => {
    expect(unionsIn('argo-cd.ts')).toEqual([]);
  });
});

/** The fields of a generated file that have string values, as they are declared. */
function unionsIn(output: string): readonly string[] {
  const path = join(__dirname, '..', '..', 'imports', output);
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const unions = descendants(file)
    .filter(ts.isPropertySignature)
    .filter(({ type }) => type !== undefined && /^[^{]*['"]/.test(type.getText()))
    .map((field) => field.getText().replace(/\s+/g, ' '));
  return [...new Set(unions)].sort();
}

function descendants(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  ts.forEachChild(node, function visit(child): void {
    found.push(child);
    ts.forEachChild(child, visit);
  });
  return found;
}

function lineOf(node: ts.Node): string {
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `line ${line + 1}: ${node.getText()}`;
}
