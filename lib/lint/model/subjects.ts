import type { VariablePath } from '../../argo/expression';
import type { JsonNode } from '../json';
import type { DagOrder } from './dag-order';
import type { EventSource } from './event-source';
import type { EventWorld } from './event-world';
import type { Origin } from './origin';
import type { Sensor } from './sensor';
import type { TemplateType } from './template-type';
import type { WorkflowObject } from './workflow-object';
import type { World } from './world';

/** Where something was found, seen from the object that is checked. */
export interface Context {
  /** The object that is checked. */
  readonly object: WorkflowObject;

  /** The object whose template it is: another one after a call through a `templateRef`. */
  readonly base: WorkflowObject;

  /** The call in the checked object that leads to another object. */
  readonly via: JsonNode | undefined;
}

/** Whether something is part of the object that is checked, not of one that it refers to. */
export function isOwnTemplate({ object, base }: Context): boolean {
  return object === base;
}

/** A template as it is written. */
export interface TemplateSubject extends Context {
  readonly template: JsonNode;
  readonly types: readonly TemplateType[];
}

/** A template whose inputs have values, so that tags of them are replaced. */
export interface TemplateVisit extends Context {
  readonly template: JsonNode;
  readonly type: TemplateType;
}

/** A task or a step. */
export interface CallSubject extends Context {
  readonly kind: 'task' | 'step';
  readonly call: JsonNode;

  /** The template that contains the call. */
  readonly caller: JsonNode;

  /** The called template; undefined if it is not known. */
  readonly template: JsonNode | undefined;
}

/** How something refers to a template: a task or step, or the entrypoint or exit handler of a workflow. */
export interface ReferenceSubject extends Context {
  /** The value that contains the reference. */
  readonly reference: JsonNode;

  /** Why the template is not known. */
  readonly failure: ReferenceFailure;
}

/** Why a reference to a template does not lead to one. */
export type ReferenceFailure =
  | { readonly kind: 'none' }
  | { readonly kind: 'name-and-reference'; readonly node: JsonNode }
  | { readonly kind: 'incomplete'; readonly node: JsonNode; readonly field: 'name' | 'template' }
  | {
      readonly kind: 'unknown-object';
      readonly node: JsonNode;
      readonly clusterScope: boolean;
      readonly known: readonly string[];

      /** Whether the other kind of object has the name. */
      readonly isOfOtherScope: boolean;
    }
  | { readonly kind: 'other-namespace'; readonly node: JsonNode; readonly found: WorkflowObject }
  | {
      readonly kind: 'unknown-template';
      readonly node: JsonNode;
      readonly owner: WorkflowObject;
      readonly known: readonly string[];
    };

/** Inputs of a template and the arguments that it is called with. */
export interface BindingSubject extends Context {
  /** The arguments, or what has none: the task or step, or the field with the name of the entrypoint. */
  readonly place: JsonNode;

  /** What is called, as messages name it. */
  readonly callee: string;

  readonly missing: readonly { readonly kind: 'parameter' | 'artifact'; readonly name: string }[];
}

/** The arguments of a workflow, a task or a step. */
export interface ArgumentsSubject extends Context {
  readonly parameters: readonly JsonNode[];
  readonly artifacts: readonly JsonNode[];

  /** Whose they are: Argo writes and reads those of calls again, which removes what is empty. */
  readonly of: 'workflow' | 'call';

  /** Whether values can be passed later. */
  readonly isOpen: boolean;
}

/** The names of the tasks or steps of a template. */
export interface CallNames {
  readonly scope: 'tasks' | 'steps';
  readonly names: readonly string[];
}

/** A variable in a tag that does not exist in its place. */
export interface VariableSubject extends Context {
  /** The string with the tag. */
  readonly node: JsonNode;
  readonly name: string;

  /** Whether Argo's validator looks at it. */
  readonly isValidated: boolean;

  /** The variables that exist there, which are needed only for the message. */
  readonly known: () => readonly string[];

  /** The tasks or steps of the template; undefined if it has none. */
  readonly calls: CallNames | undefined;
}

/** A string with which Argo cannot replace the tags of a template. */
export interface TagSubject extends Context {
  readonly node: JsonNode;
  readonly failure: TagFailure;
}

export type TagFailure =
  | { readonly kind: 'unclosed' }
  | { readonly kind: 'unclosed-expression' }
  | { readonly kind: 'unprintable'; readonly variable: string };

/** A task or step of a template, with the template that it calls. */
export interface GraphCall {
  readonly name: string;
  readonly node: JsonNode;

  /** The called template; undefined if it is not known. */
  readonly template: JsonNode | undefined;
}

/** A template with tasks or steps, as a whole. */
export interface GraphSubject extends Context {
  readonly kind: 'task' | 'step';
  readonly template: JsonNode;
  readonly calls: readonly GraphCall[];
}

/** A template that can run, as it is written. */
export interface RunSubject extends Context {
  readonly template: JsonNode;
  readonly type: TemplateType;

  /** The specification of the workflow, and that of the WorkflowTemplate in its `workflowTemplateRef`. */
  readonly specs: readonly JsonNode[];

  /** The templates that its tasks or steps call, and the hooks of these. */
  readonly called: readonly RunSubject[];

  readonly world: World;
}

/** Fields that a template has, or takes from the workflow or from its `templateDefaults`. */
export interface SettingsSubject extends Context {
  readonly settings: JsonNode;
  readonly kind: 'template' | 'defaults' | 'workflow';

  /** The templates that they apply to. */
  readonly runs: readonly RunSubject[];

  readonly world: World;
}

/** An expression of a template or a workflow. */
export interface ExpressionSubject extends SettingsSubject {
  /** The string that it is, or that contains it in a tag. */
  readonly node: JsonNode;
  readonly text: string;

  /**
   * - `condition`: of a retry or a hook
   * - `value`: of an output or an argument
   * - `other`: another field that is an expression
   * - `tag`: in a tag
   */
  readonly role: 'condition' | 'value' | 'other' | 'tag';
}

/** A template of the object, with what is known about the values of its variables. */
export interface InsertionSubject extends Context {
  readonly template: JsonNode;

  /** Where a value that can be any text comes from; undefined if it has one of certain values. */
  readonly originOf: (variable: VariablePath) => Origin | undefined;
}

/** A Sensor, with the objects that it refers to. */
export interface SensorSubject {
  readonly sensor: Sensor;
  readonly world: EventWorld;
}

/** An EventSource. */
export interface EventSourceSubject {
  readonly eventSource: EventSource;
}

/** A manifest as a whole, of whatever kind. */
export interface ManifestSubject {
  readonly root: JsonNode;
}

/** What the rules look at. */
export interface Subjects {
  readonly insertions: InsertionSubject[];
  readonly objects: WorkflowSubject[];
  readonly templates: TemplateSubject[];
  readonly visits: TemplateVisit[];

  /** Templates with a timeout, each time that they are called: Argo checks it before it skips those that it has seen. */
  readonly timeouts: TemplateVisit[];
  readonly calls: CallSubject[];
  readonly references: ReferenceSubject[];

  /** Those of hooks, which Argo's validator does not look at. */
  readonly hookReferences: ReferenceSubject[];
  readonly bindings: BindingSubject[];
  readonly arguments: ArgumentsSubject[];
  readonly variables: VariableSubject[];
  readonly tags: TagSubject[];
  readonly dags: DagSubject[];
  readonly graphs: GraphSubject[];
  readonly runs: RunSubject[];
  readonly settings: SettingsSubject[];
  readonly expressions: ExpressionSubject[];
}

/** An object with templates. */
export interface WorkflowSubject extends Context {
  /** The WorkflowTemplate in its `workflowTemplateRef`. */
  readonly referenced: WorkflowObject | undefined;

  /** Whether an object before it has the same kind, namespace and name. */
  readonly isDuplicate: boolean;
}

/** The tasks of a DAG. */
export interface DagSubject extends Context {
  readonly template: JsonNode;
  readonly dag: DagOrder;
}
