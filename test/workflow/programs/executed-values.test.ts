import { spawnSync } from 'node:child_process';
import type { Program } from '../../../lib/index';
import { ParameterReference, bash, node, python, sh } from '../../../lib/index';

const value = new ParameterReference('inputs.parameters.value');

/** Programs for bash that execute the value, if it is inserted. */
const EXECUTED: readonly (readonly [string, Program])[] = [
  ['for((', bash`for((i=0;i<${value};i++)); do :; done`],
  ['if((', bash`if((${value})); then :; fi`],
  ['$[', bash`echo $[${value}+1]`],
  ['let', bash`let "x=${value}"`],
  ['let2', bash`let x=${value}`],
  ['declare', bash`declare "${value}=1"`],
  ['declare -i', bash`declare -i x=${value}`],
  ['local', bash`f() { local -i x=${value}; }; f`],
  ['subscr', bash`a=(1 2); echo \${a[${value}]}`],
  ['substring', bash`x=hello; echo "\${x:${value}:1}"`],
  ['assign', bash`a[${value}]=1`],
  ['test -v', bash`[ -v ${value} ]`],
  ['test -v2', bash`test -v ${value}`],
  ['printf -v', bash`printf -v ${value} x`],
  ['read', bash`read ${value} <<< x`],
  ['[[ x-eq', bash`[[ x${value} -eq 1 ]]`],
  ['[[ eq2', bash`[[ 1 -eq 0+${value} ]]`],
  ['[[ eq3', bash`[[ ${value}+0 -eq 1 ]]`],
  [
    'heredoc sh',
    bash`sh <<EOF
echo ${value}
EOF`,
  ],
  [
    'heredoc bash -s',
    bash`bash -s x <<EOF
echo ${value}
EOF`,
  ],
  [
    'heredoc cat|sh',
    sh`cat <<EOF | sh
echo ${value}
EOF`,
  ],
  ['herestring', bash`bash <<< "echo ${value}"`],
  ['pipe', sh`echo "echo ${value}" | sh`],
  ['pipe2', sh`printf '%s\n' ${value} | bash`],
  ['sh -c -e', sh`sh -c -e "echo ${value}"`],
  ['sh -c --', sh`sh -c -- "echo ${value}"`],
  [
    'sh -c newline',
    sh`sh -c \
  "echo ${value}"`,
  ],
  ['sh -c concat', sh`sh -c 'echo '"${value}"`],
  ['sh -c mix', sh`sh -c 'echo '${value}`],
  ['sh -c two', sh`sh -c "cd '/tmp' && echo '${value}'"`],
  [
    'eval nl',
    sh`eval \
   ${value}`,
  ],
  ['eval start ;', sh`true;eval "x=${value}"`],
  ['then eval', sh`if true; then eval "x=${value}"; fi`],
  ['{ eval', sh`{ eval "x=${value}"; }`],
  ['eval quoted ;', sh`eval "x=1;${value}"`],
  ['xargs', sh`echo a | xargs -I{} sh -c "echo ${value} {}"`],
  ['find -exec sh -c', sh`find . -maxdepth 0 -exec sh -c "echo ${value}" \;`],
  ['bash -lc', sh`bash -lc "echo ${value}"`],
  ['bash --norc -c', sh`bash --norc -c "echo ${value}"`],
  ['PS4', bash`set -x; PS4=${value}; true`],
  ['BASH_ENV', bash`BASH_ENV=${value} bash -c true`],
];

/** The same with programs that are not on every machine that runs the tests. */
const EXECUTED_ELSEWHERE: readonly (readonly [string, Program])[] = [
  ['env -S', sh`env -S "sh -c '${value}'"`],
  ['trap', sh`trap "echo ${value}" EXIT`],
  ['perl -ne', sh`echo a | perl -ne "print '${value}'"`],
  ['node -p', sh`node -p "'${value}'"`],
  ['node -pe', sh`node -pe "'${value}'"`],
  ['node --eval=', sh`node --eval="'${value}'"`],
  ['python3 -Ic', sh`python3 -Ic "print('${value}')"`],
  ['awk', sh`awk "BEGIN{print \"${value}\"}"`],
  ['busybox sh', sh`busybox sh -c "echo ${value}"`],
  ['ssh', sh`ssh host "echo ${value}"`],
  ['su -c', sh`su app -c "echo ${value}"`],
];

/** Programs that execute no value. */
const CORRECT: readonly (readonly [string, Program])[] = [
  ['local again', bash`f() { local x=${value}; local -r y="${value}"; }; f`],
  ['declare again', bash`declare -r x=${value}`],
  ['export', sh`export X=${value}`],
  ['assoc', bash`declare -A m; m[${value}]=1; echo "\${m[${value}]}"`],
  ['assoc2', bash`local -A m=(); m["${value}"]=1`],
  ['default', sh`echo "\${X:-${value}}" \${X:=${value}} \${X:+${value}}`],
  ['prefix', sh`echo "\${X#${value}}" \${X/${value}/b}`],
  ['read again', bash`read -r x <<< ${value}`],
  ['read p', bash`read -p ${value} x`],
  ['while read', sh`echo ${value} | while read -r x; do echo "$x"; done`],
  ['sh script', sh`sh ./run.sh ${value}`],
  [
    'sh script <<',
    sh`sh ./run.sh <<EOF
${value}
EOF`,
  ],
  [
    'python script <<',
    sh`python3 import.py --db x <<EOF
${value}
EOF`,
  ],
  [
    'cat > f',
    sh`cat > run.txt <<EOF
${value}
EOF`,
  ],
  [
    'kubectl',
    sh`kubectl apply -f - <<EOF
name: ${value}
EOF`,
  ],
  [
    'psql',
    sh`psql -h x <<EOF
${value}
EOF`,
  ],
  ['echo | tee', sh`echo ${value} | tee x`],
  ['echo | jq', sh`echo ${value} | jq -r .`],
  ['docker login', sh`echo ${value} | docker login --password-stdin`],
  ['echo | python script', sh`echo ${value} | python3 x.py`],
  ['echo | python -c', sh`echo ${value} | python3 -c 'import sys; print(sys.stdin.read())'`],
  ['echo | sh -c', sh`echo ${value} | sh -c 'cat'`],
  ['echo; sh', sh`echo ${value}; sh x.sh`],
  ['npm', sh`npm test -- ${value}`],
  ['npm run sh', sh`npm run test:sh ${value}`],
  ['go', sh`go test -run ${value} ./...`],
  ['git -c', sh`git -c user.name=${value} commit -m ${value}`],
  ['node script', sh`node build.js -e ${value}`],
  ['node -r', sh`node -r dotenv/config build.js ${value}`],
  ['tar', sh`tar -czf ${value} .`],
  ['make -e', sh`make -e X=${value}`],
  ['sed -e', sh`sed -e s/a/b/ ${value}`],
  ['awk -v', sh`awk -v x=${value} '{print x}' file`],
  ['awk -v2', sh`awk -F: -v "x=${value}" -f p.awk ${value}`],
  ['awk file', sh`awk '{print $1}' ${value}`],
  ['ssh host', sh`ssh -p ${value} -i key ${value}`],
  ['ssh user', sh`ssh -o StrictHostKeyChecking=no deploy@${value} uptime`],
  ['scp', sh`scp x ${value}:/y`],
  ['bash script', bash`bash deploy.sh --env ${value}`],
  ['bash -x script', bash`bash -x deploy.sh --config ${value}`],
  ['perl script', sh`perl script.pl -e ${value}`],
  ['sh -c args', sh`sh -c 'npm test -- "$@"' sh ${value} "${value}"`],
  ['sh -c dq', sh`sh -c "echo \"\$1\"" sh ${value}`],
  ['find -exec', sh`find . -name ${value} -exec sh -c 'echo "$1"' sh {} \;`],
  ['xargs again', sh`xargs -I{} sh -c 'x "$1" {}' sh ${value}`],
  ['test', bash`[[ ${value} == a* && -n ${value} ]] && [ -n ${value} ] && test -f ${value}`],
  ['-v docker', sh`docker run -v ${value}:/x y`],
  ['curl -v', sh`curl -v ${value}`],
  ['curl|sh', sh`curl -sSL https://x/${value}/install.sh | sh`],
  ['printf', bash`printf '%s' ${value}; printf -v x '%s' ${value}`],
  ['case', sh`case ${value} in main) echo a ;; ${value}) echo b ;; *) echo ${value} ;; esac`],
  ['for', sh`for x in ${value} b; do echo "$x"; done`],
  ['array', bash`a=(${value} b); a+=("${value}"); echo "\${a[@]}"`],
  [
    'func',
    sh`deploy() { echo "$1"; }
deploy ${value}`,
  ],
  [
    'comment eval',
    sh`# never eval this
echo ${value}`,
  ],
  ['echo eval', sh`echo "eval ${value}"`],
  ['git eval name', sh`./eval ${value}; evaluate ${value}`],
  ['grep $[', sh`echo 'a$[0]' ${value}`],
  ['dollar end', sh`grep "foo$" ${value}`],
  ['trap then', sh`trap 'rm -f x' EXIT; echo ${value}`],
  [
    'trap and',
    sh`trap 'rm -f x' EXIT
cp ${value} x`,
  ],
  ['alias k', sh`kubectl get alias ${value}`],
  ['PS', sh`XPS4=${value} true`],
  ['sudo', sh`sudo -u x ls ${value}`],
  ['env', sh`env A=${value} ls ${value}`],
  ['timeout', sh`timeout 5 curl ${value}`],
  ['helm', sh`helm upgrade --set image.tag=${value} --set-string "a=${value}" x .`],
  ['docker build', sh`docker build --build-arg V=${value} -t x:${value} .`],
  ['let word', sh`echo let ${value}`],
  ['busybox', sh`busybox wget ${value}`],
  ['php', sh`php artisan -r ${value}`],
  [
    'multi',
    sh`set -eu
cd /src
if [ "${value}" = main ]; then
  npm publish --tag ${value}
else
  echo "skip ${value}" >&2
fi
for f in a b; do echo "$f: ${value}"; done
x=$(git rev-parse ${value})
echo "$x" > "/tmp/${value}"`,
  ],
  [
    'bash heredoc <<-',
    sh`if true; then
	cat <<-EOF
	${value}
	EOF
fi; echo ${value}`,
  ],
  ['zsh', sh`ls /usr/share/zsh ${value}`],
  ['path sh', sh`cp /bin/sh ${value}`],
  [
    'tee sh',
    sh`tee /x.sh <<EOF
${value}
EOF`,
  ],
  ['gh', sh`gh release create ${value} --notes "$(cat notes)" `],
  ['ln', sh`ln -s /bin/bash ${value}`],
  ['apk add bash', sh`apk add bash && echo ${value} -c`],
  [
    'apk add bash; grep -c',
    sh`apk add bash grep
grep -c ${value} f`,
  ],
  [
    'which',
    sh`which bash python3 node
tar -c ${value}`,
  ],
  ['node & grep -e', sh`node x.js | grep -e ${value}`],
  ['npx node -e', sh`docker run node grep -e ${value}`],
  ['regex dq', node`const a = b.replace(/"/g, ''); f(${value})`],
  ['regex sq', node`if (/it's/.test(x)) f(${value})`],
  ['regex slash', node`x.match(/[/"]/); f(${value})`],
  ['division', node`const a = b / 2; const c = d / "2"; f(${value})`],
  ['regex //', node`x.split(/\//); f(${value})`],
  ['url', node`fetch('http://x'); f(${value})`],
  ['template', node`f(\`a \${b}\`, ${value})`],
  ['nested template', node`f(\`a \${g("}")}\`, ${value})`],
  ['in template expr', node`f(\`a \${${value}}\`)`],
  ['return regex', node`function g(s) { return /"/.test(s) } f(${value})`],
  ['arrow', node`const g = s => /'/.test(s); f(${value})`],
  ['py fstring', python`print(f"a {b['c']}", ${value})`],
  [
    'py future',
    python`from __future__ import annotations
print(${value})`,
  ],
  [
    'py docstring',
    python`"""it's"""
print(${value})`,
  ],
  [
    'py raw',
    python`import re
print(re.sub(r'["\']', '', ${value}))`,
  ],
  [
    'py comment',
    python`# it's
print(${value})`,
  ],
  ['obj key', node`const o = { [${value}]: 1, x: a / b / c }; f(${value})`],
];

/** Values of which each place executes at least one. */
const HOSTILE = [
  'a[$(PWNED)]',
  'a[$(echo PWNED >&2)]',
  '$(echo PWNED >&2)',
  'x;echo PWNED >&2;',
  "'; echo PWNED >&2; '",
];

test.each([...EXECUTED, ...EXECUTED_ELSEWHERE])(
  'a value is refused where it is executed: %s',
  (_, program) => {
    expect(program.check('command').map(({ code }) => code)).toEqual(['forbidden-value-in-code']);
  },
);

test.each(CORRECT)('a value is accepted where it is not executed: %s', (_, program) => {
  expect(program.check('command')).toEqual([]);
});

test.each(spawnSync('bash', ['-c', ':']).status === 0 ? EXECUTED : [])(
  'bash executes the value: %s',
  (_, program) => {
    const { text } = program.render(() => 'VALUE');
    const isExecuted = HOSTILE.some((hostile) => {
      const env = { PATH: process.env.PATH, VALUE: hostile };
      const { stdout, stderr } = spawnSync('bash', ['-c', text], { env, encoding: 'utf8', input: '' });
      return /^PWNED|PWNED: command not found/m.test(stdout + stderr);
    });
    expect(isExecuted).toBe(true);
  },
);
