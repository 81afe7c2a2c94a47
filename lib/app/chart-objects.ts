import { ApiObject, Chart, DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * The objects of a chart as they are written: those of others before those that depend on them, otherwise in the
 * order in which they were made. Unlike `chart.toJson()` it does not validate the whole app each time.
 */
export function chartObjects(chart: Chart): ApiObject[] {
  const belongs = (construct: IConstruct): construct is ApiObject =>
    ApiObject.isApiObject(construct) && Chart.of(construct) === chart;
  return new DependencyGraph(chart.node).topology().filter(belongs);
}
