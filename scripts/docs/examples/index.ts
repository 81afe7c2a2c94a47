export { type RuleExample, readRuleExamples } from './rule-example';
export { type ExampleFinding, classesOf, findingsIn, manifestsOf } from './verdicts';
