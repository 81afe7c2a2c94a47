import { onlySimpleTag } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import {
  argumentsOf,
  callsIn,
  exitRunAmong,
  exitRunOf,
  isEntrypoint,
  knownCondition,
  runAmong,
  runOf,
} from '../../model';

type ArtifactOf = (name: string) => JsonNode | undefined;

/** A call of a template, or a hook, and the artifacts that it passes. */
interface Call {
  readonly called: RunSubject | undefined;
  readonly artifact: ArtifactOf;
}

/** What is passed for an input artifact of a template: undefined for a call that passes nothing. */
export type GivenFor = (run: RunSubject, name: string) => readonly (JsonNode | undefined)[];

/** Finds what the calls of a workflow pass for the input artifacts of its templates. */
export function givenArtifacts(workflow: SettingsSubject): GivenFor {
  const { runs, settings } = workflow;
  const ofWorkflow: ArtifactOf = (name) =>
    runs[0]?.specs.map((spec) => argumentsOf(spec).artifact(name)).find((artifact) => artifact !== undefined);
  const hooks = settings.get('hooks').fields.map(([, hook]) => callOf(hook, runAmong(runs, hook, workflow)));
  const calls = [
    { called: runs.find(isEntrypoint), artifact: ofWorkflow },
    {
      called: exitRunAmong(runs, settings.with({ onExit: settings.get('onExit').value }), workflow),
      artifact: ofWorkflow,
    },
    ...hooks,
    ...runs.flatMap((run) => callsOf(run, ofWorkflow)),
  ];
  return (run, name) => calls.filter(({ called }) => called === run).map(({ artifact }) => artifact(name));
}

function callsOf(run: RunSubject, ofWorkflow: ArtifactOf): Call[] {
  return callsIn(run.template)
    .filter((call) => knownCondition(call.get('when').text ?? '') !== false)
    .flatMap((call) => [
      callOf(call, runOf(call, run)),
      ...call.get('hooks').fields.map(([, hook]) => callOf(hook, runOf(hook, run))),
      ...(call.get('onExit').exists ? [{ called: exitRunOf(call, run), artifact: ofWorkflow }] : []),
    ]);
}

function callOf(call: JsonNode, called: RunSubject | undefined): Call {
  const given = argumentsOf(call);
  return { called, artifact: (name) => given.artifact(name) };
}

/** An artifact that comes from an input of its template. */
export interface PassedInput {
  readonly run: RunSubject;

  /** The argument or output. */
  readonly artifact: JsonNode;

  /** The input, and its name. */
  readonly input: JsonNode;
  readonly name: string;

  /** The template that it is passed to; undefined for an output. */
  readonly to: RunSubject | undefined;
}

/** The arguments and outputs of a template whose artifacts are inputs of it. */
export function passedInputs(run: RunSubject): PassedInput[] {
  const inputs = run.template.get('inputs').get('artifacts').items;
  if (inputs.length === 0) return [];
  const passed = (artifact: JsonNode, to: RunSubject | undefined): PassedInput[] => {
    const path = onlySimpleTag(artifact.get('from').text ?? '')?.name.trim() ?? '';
    const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : undefined;
    const input = inputs.find((one) => one.get('name').text === name);
    return name === undefined || input === undefined ? [] : [{ run, artifact, input, name, to }];
  };
  const calls = callsIn(run.template).flatMap((call) => [
    call,
    ...call.get('hooks').fields.map(([, hook]) => hook),
  ]);
  return [
    ...calls.flatMap((call) =>
      call
        .get('arguments')
        .get('artifacts')
        .items.flatMap((one) => passed(one, runOf(call, run))),
    ),
    ...run.template
      .get('outputs')
      .get('artifacts')
      .items.flatMap((one) => passed(one, undefined)),
  ];
}

const PREFIX = 'inputs.artifacts.';
