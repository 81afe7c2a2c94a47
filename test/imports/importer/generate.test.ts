import { ModuleKind, transpileModule } from 'typescript';
import { generate } from '../../../scripts/import/generate';
import { readDefinitions } from '../../../scripts/import/read/json-schema';
import { ref, schemaText, source } from './invented-source';

describe('generate', () => {
  it('writes the source of the file, and the version', () => {
    const code = generate(source(), schemaText({}));
    expect(code).toContain('// Generated from the API of Things 1.2.3: do not edit.');
    expect(code).toContain('// Source: https://things.example/schema.json');
    expect(code).toContain('npm run import');
    expect(code).toContain("export const THINGS_VERSION = '1.2.3';");
  });

  it('writes a class and its properties for a kind', () => {
    const code = generate(source(), schemaText({ size: { type: 'integer' } }));
    expect(code).toContain('/** Thing is a thing. */\nexport class Thing extends ApiObject {');
    expect(code).toContain("GVK: GroupVersionKind = { apiVersion: 'things.io/v1', kind: 'Thing' }");
    expect(code).toContain('static manifest(props: ThingProps): GroupVersionKind & ThingProps');
    expect(code).toContain('readonly spec: ThingSpec;');
  });

  it('writes a shared definition once, and the description of each use at the use', () => {
    const fields = {
      left: { ...ref('io.things.v1.Part'), description: 'What is left.' },
      right: { ...ref('io.things.v1.Part'), description: 'What is right.' },
    };
    const part = {
      description: 'Part of a thing.',
      type: 'object',
      properties: { name: { type: 'string' } },
    };
    const code = generate(source(), schemaText(fields, { 'io.things.v1.Part': part }));
    expect(code.match(/interface Part\w*/g)).toEqual(['interface Part']);
    expect(code).toContain('/** What is left. */\n  readonly "left"?: Part;');
    expect(code).toContain('/** What is right. */\n  readonly "right"?: Part;');
  });

  it('writes a definition that contains itself', () => {
    const tree = {
      type: 'object',
      properties: { children: { type: 'array', items: ref('io.things.v1.Tree') } },
    };
    const code = generate(
      source(),
      schemaText({ tree: ref('io.things.v1.Tree') }, { 'io.things.v1.Tree': tree }),
    );
    expect(code).toContain('readonly "children"?: readonly (Tree)[];');
  });

  it('omits definitions that no spec uses, without reading them', () => {
    const code = generate(source(), schemaText({}, { 'io.things.v1.Unused': { oneOf: [] } }));
    expect(code).not.toContain('Unused');
  });

  it('writes definitions without a kind, and imports those of another file', () => {
    const whole = {
      type: 'object',
      properties: { part: ref('io.things.v1.Part'), own: ref('io.things.v1.Own') },
    };
    const own = { type: 'object', properties: { part: ref('io.things.v1.Part') } };
    const definitions = { 'io.things.v1.Whole': whole, 'io.things.v1.Own': own };
    const shared = { module: './parts', names: ['io.things.v1.Part'] };
    const read = (text: string) => readDefinitions(text, ['io.things.v1.Whole'], shared.names);
    const code = generate(source({ read, shared }), schemaText({}, definitions));
    expect(code).toContain("import type { Part } from './parts';");
    expect(code).not.toContain("from 'cdk8s'");
    expect(code.match(/interface \w+/g)).toEqual(['interface Own', 'interface Whole']);
  });

  it('distinguishes definitions with the same last part of their names', () => {
    const fields = { own: ref('io.things.v1.Header'), other: ref('io.other.core.v1.Header') };
    const header = { type: 'object', properties: { name: { type: 'string' } } };
    const code = generate(
      source(),
      schemaText(fields, { 'io.other.core.v1.Header': header, 'io.things.v1.Header': header }),
    );
    expect(code).toContain('readonly "own"?: Header;');
    expect(code).toContain('readonly "other"?: CoreHeader;');
  });

  it('adds helper types only if they are used', () => {
    expect(generate(source(), schemaText({ a: { type: 'string' } }))).not.toMatch(/JsonValue|TemplateTag/);
    expect(generate(source(), schemaText({ a: {} }))).toMatch(
      /export interface JsonObject .*export type JsonValue /s,
    );
  });

  it('writes valid TypeScript for any names and descriptions', () => {
    const fields = {
      'with-dash': { type: 'string', description: 'Ends */ here. `code` ${x}' },
      'it"s': { type: 'string', enum: ["it's", '"', '\\'] },
      class: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      },
    };
    const { diagnostics } = transpileModule(generate(source(), schemaText(fields)), {
      reportDiagnostics: true,
      compilerOptions: { module: ModuleKind.CommonJS },
    });
    expect(diagnostics).toEqual([]);
  });

  it('does not depend on the order of the definitions', () => {
    const fields = { a: ref('x.A'), b: ref('y.A'), c: ref('io.things.v1.A') };
    const a = { type: 'object', properties: { name: { type: 'string' } } };
    const forwards = generate(source(), schemaText(fields, { 'x.A': a, 'y.A': a, 'io.things.v1.A': a }));
    const backwards = generate(source(), schemaText(fields, { 'io.things.v1.A': a, 'y.A': a, 'x.A': a }));
    expect(backwards).toBe(forwards);
  });
});
