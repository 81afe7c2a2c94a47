import { spawnSync } from 'node:child_process';

/** The POSIX shells of this machine, each a program with its arguments. */
export const SHELLS = ['dash', 'bash', 'busybox sh'].filter((shell) => {
  const [program = '', ...args] = shell.split(' ');
  return spawnSync(program, [...args, '-c', 'exit 0']).status === 0;
});
