import type { Construct } from 'constructs';
import { MinioServer } from '../../lib/ci/artifacts/minio-server';

declare const scope: Construct;

new MinioServer(scope, 'a');
new MinioServer(scope, 'b', {
  service: { loadBalancerIP: '192.0.2.10' },
  pod: { nodeSelector: { disk: 'ssd' } },
});

// @ts-expect-error: the credentials are in a Secret, never in the server.
new MinioServer(scope, 'c', { credentials: { user: 'ada', password: 'correct horse' } });
// @ts-expect-error: what the Service selects follows from the server.
new MinioServer(scope, 'd', { service: { selector: {} } });
// @ts-expect-error: the container has its name.
new MinioServer(scope, 'e', { container: { name: 'mine' } });
// @ts-expect-error: other containers are added by a patch.
new MinioServer(scope, 'f', { pod: { containers: [] } });
// @ts-expect-error: a size has a unit.
new MinioServer(scope, 'g', { size: 10 });
