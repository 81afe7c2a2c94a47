/** A chart that needs only cdk8s and cdk8s-plus-27: the minimum of any app. */
import { App, Chart } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';

const app = new App();
new ConfigMap(new Chart(app, 'baseline'), 'config', { data: { answer: '42' } });
app.synth();
