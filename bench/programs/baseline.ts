/** A chart that needs cdk8s and cdk8s-plus-27 and nothing else: what any app pays. */
import { App, Chart } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';

const app = new App();
new ConfigMap(new Chart(app, 'baseline'), 'config', { data: { answer: '42' } });
app.synth();
