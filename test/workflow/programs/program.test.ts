import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ProgramTag, Program } from '../../../lib/index';
import {
  ContainerTemplate,
  ParameterReference,
  ScriptTemplate,
  WorkflowTemplate,
  artifact,
  bash,
  node,
  parameter,
  python,
  sh,
} from '../../../lib/index';
import { errorsOf, synth, templateIn, workflowIn } from '../../support/index';

const value = new ParameterReference('inputs.parameters.value');
const other = new ParameterReference('inputs.parameters.other-value');

/** A template with the program as its command or source. */
function templateWith(program: Program) {
  return templateIn(
    workflowIn(
      synth((chart) => {
        const workflow = new WorkflowTemplate(chart, 'w');
        const inputs = { value: parameter(), 'other-value': parameter(), source: artifact('/src') };
        new ContainerTemplate(workflow, 't', { inputs, container: { image: 'busybox', command: program } });
      }),
    ),
  );
}

/** The text of a program, the last word of its command. */
function textOf(program: Program): string {
  return templateWith(program).container?.command?.at(-1) ?? '';
}

function problemsOf(program: Program): string[] {
  return errorsOf((chart) => {
    const workflow = new WorkflowTemplate(chart, 'w');
    const inputs = { value: parameter(), 'other-value': parameter() };
    new ContainerTemplate(workflow, 't', { inputs, container: { image: 'busybox', command: program } });
  });
}

describe('a program as the command of a container', () => {
  test('is rendered with its values as environment variables', () => {
    const { container } = templateWith(sh`npm test -- ${value}`);
    expect(container).toEqual({
      image: 'busybox',
      command: ['sh', '-ec', 'npm test -- "$INPUT_VALUE"'],
      env: [{ name: 'INPUT_VALUE', value: '{{inputs.parameters.value}}' }],
    });
  });

  test.each([
    ['sh', sh`echo ${value}`, ['sh', '-ec', 'echo "$INPUT_VALUE"']],
    ['bash', bash`echo ${value}`, ['bash', '-eo', 'pipefail', '-c', 'echo "$INPUT_VALUE"']],
    ['python', python`print(${value})`, ['python', '-c', "import os\nprint(os.environ['INPUT_VALUE'])"]],
    ['node', node`console.log(${value})`, ['node', '-e', 'console.log(process.env.INPUT_VALUE)']],
  ])('is run by %s', (_, program, command) => {
    expect(templateWith(program).container?.command).toEqual(command);
  });

  test('has no environment variables without values', () => {
    expect(templateWith(python`print(${1}, ${true})`).container).toEqual({
      image: 'busybox',
      command: ['python', '-c', 'print(1, true)'],
    });
  });

  test('puts its variables before those of the container, which its values must not read', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const secret = { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'token' } } };
        new ContainerTemplate(new WorkflowTemplate(chart, 'w'), 't', {
          inputs: { value: parameter() },
          container: ({ inputs }) => ({
            image: 'busybox',
            command: sh`echo ${inputs.value}`,
            env: [secret, { name: 'INPUT_VALUE', value: 'mine' }],
          }),
        });
      }),
    );
    const { env, command } = templateIn(workflow).container ?? {};
    expect(env?.map(({ name }) => name)).toEqual(['INPUT_VALUE_2', 'TOKEN', 'INPUT_VALUE']);
    expect(command?.at(-1)).toBe('echo "$INPUT_VALUE_2"');
  });
});

test('a program for Python imports os after the features of the future', () => {
  const program = python`from __future__ import annotations
  print(${value})`;
  expect(textOf(program)).toBe(
    "from __future__ import annotations\nimport os\nprint(os.environ['INPUT_VALUE'])",
  );
});

test('a program as the source of a script has a command by default', () => {
  const scripts = workflowIn(
    synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const inputs = { x: parameter() };
      new ScriptTemplate(workflow, 'a', {
        inputs,
        script: (own) => ({ image: 'python', source: python`print(int(${own.inputs.x}) ** 2)` }),
      });
      new ScriptTemplate(workflow, 'b', {
        inputs,
        script: (own) => ({ image: 'bash', command: ['bash', '-u'], source: bash`echo ${own.inputs.x}` }),
      });
    }),
  ).spec.templates?.map(({ script }) => script);
  const env = [{ name: 'INPUT_X', value: '{{inputs.parameters.x}}' }];
  expect(scripts).toEqual([
    {
      image: 'python',
      command: ['python'],
      source: "import os\nprint(int(os.environ['INPUT_X']) ** 2)",
      env,
    },
    { image: 'bash', command: ['bash', '-u'], source: 'echo "$INPUT_X"', env },
  ]);
});

describe('environment variables', () => {
  test.each([
    [value, 'INPUT_VALUE'],
    [other, 'INPUT_OTHER_VALUE'],
    ['{{inputs.artifacts.source.path}}', 'INPUT_SOURCE_PATH'],
    ['{{workflow.parameters.value}}', 'WORKFLOW_VALUE'],
    ['{{workflow.name}}', 'WORKFLOW_NAME'],
    ['{{pod.name}}', 'POD_NAME'],
    ['{{inputs.parameters.value}}-{{inputs.parameters.other-value}}', 'VALUE'],
    ["{{=inputs.parameters['value']}}", 'VALUE'],
  ])('%s is %s', (reference, name) => {
    expect(templateWith(sh`echo ${reference}`).container?.env).toEqual([{ name, value: String(reference) }]);
  });

  test('there is one for each value', () => {
    const program = sh`echo ${value} ${other} ${value} ${'{{inputs.parameters.other-value}}/'} ${'{{workflow.name}}/'}`;
    expect(templateWith(program).container?.env?.map(({ name }) => name)).toEqual([
      'INPUT_VALUE',
      'INPUT_OTHER_VALUE',
      'VALUE',
      'VALUE_2',
    ]);
  });
});

describe('the text', () => {
  test('keeps backslashes, but for those that a template literal needs', () => {
    expect(textOf(sh`printf 'a\n' \`date\` \${HOME:-/}`)).toBe("printf 'a\\n' `date` ${HOME:-/}");
  });

  test('loses the indentation of all lines, and the first and the last line break', () => {
    const program = sh`
      if test ${value}; then
        echo a
      fi
    `;
    expect(textOf(program)).toBe('if test "$INPUT_VALUE"; then\n  echo a\nfi\n');
  });

  test('has constants in quotes', () => {
    expect(textOf(sh`echo ${'a-b'} ${"it's"} "${'$HOME "x"'}" '${"it's"}' ${7} ${false}`)).toBe(
      `echo a-b 'it'\\''s' "\\$HOME \\"x\\"" 'it'\\''s' 7 false`,
    );
    expect(textOf(node`console.log(${'a "b"'})`)).toBe('console.log("a \\"b\\"")');
  });

  test('can contain another program', () => {
    const test = sh`npm test -- ${value}`;
    expect(textOf(sh`cd ${other} && ${test}`)).toBe('cd "$INPUT_OTHER_VALUE" && npm test -- "$INPUT_VALUE"');
  });
});

test.each<readonly [string, Program]>([
  ['in arithmetic', sh`echo $(( ${value} + 1 ))`],
  ['in arithmetic of bash', bash`(( ${value} > 1 )) && echo`],
  ['compared as a number by bash', bash`if [[ ${value} -eq 1 ]]; then echo; fi`],
  ['compared as the second number by bash', bash`if [[ 1 -lt "${value}" ]]; then echo; fi`],
  ['evaluated', sh`eval ${value}`],
  ['evaluated as a part', sh`eval "echo ${value}"`],
  ['in a trap', sh`trap "rm ${value}" EXIT`],
  ['a program', sh`sh -c ${value}`],
  ['a part of a program', sh`sh -c "echo ${value}"`],
  [
    'a program of several lines',
    sh`/bin/bash -exc "set -x
    echo ${value}"`,
  ],
  ['a program for PHP', sh`php -r "echo '${value}';"`],
  ['a program for Perl', sh`ls | perl -ne "print '${value}'"`],
  ['a program for Python', sh`python3 -c "print('${value}')"`],
  [
    'in a literal here-document',
    sh`cat <<'END'
    ${value}
    END`,
  ],
  ['in a string of Python', python`print("a ${value}")`],
  ['in a long string of Python', python`print("""a ${value}""")`],
  ['in a comment of Python', python`print() # ${value}`],
  ['in a string of JavaScript', node`console.log('a ${value}')`],
  ['in a template literal of JavaScript', node`console.log(\`a ${value}\`)`],
  ['in a comment of JavaScript', node`/* ${value} */`],
  ['in a regular expression of JavaScript', node`/a${value}/.test(x)`],
  ['in a template literal after an expression', node`console.log(\`\${{ a: '}' }} ${value}\`)`],
])('a value is refused %s', (_, program) => {
  expect(problemsOf(program)).toEqual([expect.stringContaining('[forbidden-value-in-code]') as string]);
});

test.each<readonly [string, Program]>([
  ['as an option that executes code of another program', sh`bash run.sh -r ${value} -e ${value}`],
  ['as an argument of a program', sh`sh -c 'echo "$1"' sh ${value}`],
  ['as an argument of -c of other commands', sh`grep -c ${value} file; tar -xzc ${value}`],
  ['compared by test', bash`[ ${value} -eq 1 ]`],
  ['compared as text', bash`[[ ${value} == a ]]`],
  ['after a subshell', sh`(cd /tmp); echo $((1 + 1)) ${value}`],
  [
    'after a comment',
    sh`# it's
    echo ${value}`,
  ],
  ['after strings', python`print("it's", '"', """a"b""", ${value}) # it's`],
  ['between strings', node`console.log('"' + ${value} + "'")`],
  [
    'after regular expressions',
    node`if (/it's|[/"]/.test(x)) y = x.replace(/"/g, '') / 2; f(${value} / 2, "'")`,
  ],
  ['in an expression of a template literal', node`console.log(\`a \${f({ a: "}" }, ${value})}\`)`],
])('a value is accepted %s', (_, program) => {
  expect(problemsOf(program)).toEqual([]);
});

/** Each place of a program for a shell that passes a value unchanged; its output is the value and a dot. */
const PLACES: { readonly [place: string]: (tag: ProgramTag) => Program } = {
  'an argument': (tag) => tag`printf '%s.' ${value}`,
  'double quotes': (tag) => tag`printf '%s.' "${value}"`,
  'single quotes': (tag) => tag`printf '%s.' '${value}'`,
  'a part of a word': (tag) => tag`x=a${value}b; x="\${x#a}"; printf '%s.' "\${x%b}"`,
  'an assignment': (tag) => tag`x=${value}; printf '%s.' "$x"`,
  'a command substitution': (tag) => tag`printf '%s' "$(printf '%s.' ${value})"`,
  'a command substitution in quotes': (tag) => tag`printf '%s' "$(printf '%s.' "${value}")"`,
  backquotes: (tag) => tag`x=\`printf '%s.' ${value}\`; printf '%s' "$x"`,
  'a default': (tag) => tag`printf '%s.' "\${NONE:-${value}}"`,
  'a default without quotes': (tag) => tag`printf '%s.' \${NONE:-${value}}`,
  'a subshell': (tag) => tag`(printf '%s.' ${value})`,
  'a case': (tag) => tag`case a in b) ;; a) printf '%s.' ${value};; esac`,
  'after a case in a substitution': (tag) =>
    tag`x=$(case a in (a) printf '%s.' ${value};; esac); printf '%s' "$x"`,
  'a here-document': (tag) => tag`x=$(cat <<END
${value}.
END
); printf '%s' "$x"`,
  'after a here-document': (tag) => tag`cat >/dev/null <<-'END'
	it's "
	END
printf '%s.' ${value}`,
  'a function': (tag) => tag`f() { printf '%s.' "$1"; }; f ${value}`,
  'a loop': (tag) => tag`for x in ${value}; do printf '%s.' "$x"; done`,
  'after an escaped quote': (tag) => tag`: it\'s \"; printf '%s.' ${value}`,
  'an inner program': (tag) => tag`sh -c 'printf "%s." "$1"' sh ${value}`,
};

const SHELLS: readonly (readonly [string, readonly string[], ProgramTag])[] = [
  ['dash', ['dash'], sh],
  ['bash', ['bash'], bash],
  ['busybox sh', ['busybox', 'sh'], sh],
];

/** Values that a shell would change or execute if they were a part of the program. */
const NASTY = [
  '',
  ' ',
  '*',
  '~',
  '-n',
  "'",
  '"',
  '\\',
  '$HOME',
  '$(touch harm)',
  '`touch harm`',
  "';touch harm;'",
  '";touch harm;"',
  "'$(touch harm)'",
  'a\nEND\ntouch harm',
  'a  b\tc\n\nd',
  'x[$(touch harm)]',
  '{a,b}',
  '!!',
  '#',
  '&& touch harm',
  'ä→😀',
];

describe.each(
  SHELLS.filter(([, [shell = '', ...args]]) => spawnSync(shell, [...args, '-c', ':']).status === 0),
)('values in %s', (_, [shell = '', ...args], tag) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'program-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (text: string, given: string): string => {
    const env = { PATH: process.env.PATH, INPUT_VALUE: given };
    const { stdout, stderr } = spawnSync(shell, [...args, '-ec', text], {
      cwd: folder,
      env,
      encoding: 'utf8',
      // bash reads ~/.bashrc if its input is a socket.
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(existsSync(join(folder, 'harm'))).toBe(false);
    return stderr === '' ? stdout : `${stdout}\n${stderr}`;
  };

  test.each(Object.entries(PLACES))(
    '%s',
    (_place, program) => {
      const text = textOf(program(tag));
      for (const given of ['', '*', '-n', NASTY.join('\n'), NASTY.join(' ')]) {
        expect(run(text, given)).toBe(`${given}.`);
      }
    },
    60_000,
  );

  test('any text', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...Array.from('\'"\\`$(){}[]<>|&;#*?~!=-/. \n\tab')),
      maxLength: 12,
    });
    const texts = Object.values(PLACES).map((program) => textOf(program(tag)));
    fc.assert(
      fc.property(characters, fc.constantFrom(...texts), (given, text) => {
        expect(run(text, given)).toBe(`${given}.`);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Python is not on every machine that runs the tests. */
const LANGUAGES: readonly (readonly [string, Program])[] = [
  [
    'python3',
    python`import sys
    sys.stdout.write("it's " + ${value})`,
  ],
  [process.execPath, node`process.stdout.write("it's " + ${value})`],
];

test.each(LANGUAGES.filter(([program]) => spawnSync(program, ['--version']).status === 0))(
  'values in %s',
  (program, source) => {
    for (const given of NASTY) {
      const { stdout, stderr } = spawnSync(program, [program === 'python3' ? '-c' : '-e', textOf(source)], {
        env: { PATH: process.env.PATH, INPUT_VALUE: given, PYTHONUTF8: '1' },
        encoding: 'utf8',
      });
      expect({ stdout, stderr }).toEqual({ stdout: `it's ${given}`, stderr: '' });
    }
  },
  60_000,
);
