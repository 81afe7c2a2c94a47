import type { Construct } from 'constructs';
import { MinioServer } from '../../lib';

declare const scope: Construct;

new MinioServer(scope, 'a');
new MinioServer(scope, 'b', {
  service: { loadBalancerIP: '192.0.2.10' },
  pod: { nodeSelector: { disk: 'ssd' } },
});

// @ts-expect-error: credentials must be in a Secret
new MinioServer(scope, 'c', { credentials: { username: 'ada', password: 'correct horse' } });
// @ts-expect-error: the selector of the Service is fixed
new MinioServer(scope, 'd', { service: { selector: {} } });
// @ts-expect-error: the name of the container is fixed
new MinioServer(scope, 'e', { container: { name: 'mine' } });
// @ts-expect-error: additional containers require a JSON patch
new MinioServer(scope, 'f', { pod: { containers: [] } });
// @ts-expect-error: a size has a unit
new MinioServer(scope, 'g', { size: 10 });
