/** What a public service runs, and by which function a repository there is made. */
export interface PublicHost {
  readonly provider: string;
  readonly make: string;
}

/** The public services, by their hosts. */
export const PUBLIC_HOSTS: { readonly [host: string]: PublicHost } = {
  'github.com': { provider: 'github', make: 'githubRepository' },
  'gitlab.com': { provider: 'gitlab', make: 'gitlabRepository' },
  'bitbucket.org': { provider: 'bitbucket', make: 'bitbucketRepository' },
  'codeberg.org': { provider: 'gitea', make: 'giteaRepository' },
  'gitea.com': { provider: 'gitea', make: 'giteaRepository' },
};
