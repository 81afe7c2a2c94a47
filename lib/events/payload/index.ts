export type * from './bitbucket-links';
export type * from './bitbucket-push';
export type * from './bitbucket-server-push';
export type * from './gitea-push';
export type * from './github-push';
export type * from './gitlab-push';
