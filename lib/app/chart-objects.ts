import { ApiObject, Chart, DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * The objects of a chart in the order of its manifest: dependencies first, otherwise in the order of creation.
 * Unlike `chart.toJson()`, this does not validate the whole app each time.
 */
export function chartObjects(chart: Chart): ApiObject[] {
  const belongs = (construct: IConstruct): construct is ApiObject =>
    ApiObject.isApiObject(construct) && Chart.of(construct) === chart;
  return new DependencyGraph(chart.node).topology().filter(belongs);
}
