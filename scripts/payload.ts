import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubPush } from './payload/github';

// npm run payload: generates the types of GitHub's push event from the installed version of @octokit/webhooks-types.
writeFileSync(join(__dirname, '..', 'lib', 'git', 'hosts', 'github', 'push-payload.ts'), githubPush());
