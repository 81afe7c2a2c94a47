import type { JsonNode } from '../../json';
import type { TemplateSubject, TemplateVisit } from '../../model';
import { duplicateNames, invalidPortNames, missingNames } from '../names';
import type { NamedItems } from '../names';
import type { Rule } from '../rule';

function portsIn(ports: JsonNode, direction: string): NamedItems[] {
  return ['parameter', 'artifact'].map((kind) => ({
    items: ports.get(`${kind}s`).items,
    noun: `${direction} ${kind}`,
  }));
}

function inputsOf({ template }: TemplateSubject): NamedItems[] {
  return portsIn(template.get('inputs'), 'input');
}

function outputsOf({ template }: TemplateVisit): NamedItems[] {
  return portsIn(template.get('outputs'), 'output');
}

export const missingInputName: Rule<TemplateSubject> = {
  code: 'missing-name',
  class: 'refused',
  needs: ['inputs'],
  check: (subject) => inputsOf(subject).flatMap((items) => [...missingNames(items)]),
};

export const invalidInputName: Rule<TemplateSubject> = {
  code: 'invalid-name',
  class: 'refused',
  needs: ['inputs'],
  check: (subject) => inputsOf(subject).flatMap((items) => [...invalidPortNames(items)]),
};

export const duplicateInput: Rule<TemplateSubject> = {
  code: 'duplicate-port',
  class: 'refused',
  needs: ['inputs'],
  check: (subject) => inputsOf(subject).flatMap((items) => [...duplicateNames(items)]),
};

export const missingOutputName: Rule<TemplateVisit> = {
  code: 'missing-name',
  class: 'refused',
  needs: ['outputs'],
  check: (visit) => outputsOf(visit).flatMap((items) => [...missingNames(items)]),
};

export const invalidOutputName: Rule<TemplateVisit> = {
  code: 'invalid-name',
  class: 'refused',
  needs: ['outputs'],
  check: (visit) => outputsOf(visit).flatMap((items) => [...invalidPortNames(items)]),
};

export const duplicateOutput: Rule<TemplateVisit> = {
  code: 'duplicate-port',
  class: 'refused',
  needs: ['outputs'],
  check: (visit) => outputsOf(visit).flatMap((items) => [...duplicateNames(items)]),
};
