/**
 * Texts that someone who pushes can choose, each of which is code to a program that a push passes through. Code that runs
 * creates a file whose name contains `PWNED`. An attacker would repeat a text a billion times, which ends the controller.
 */
export const PAYLOADS: { readonly [name: string]: string } = {
  // Shells.
  'command substitution': '$(touch PWNED)',
  'substitution without a space': '$(>PWNED)',
  backticks: '`>PWNED`',
  semicolons: ';>PWNED;',
  'end of single quotes': "v1';>PWNED;'",
  'end of double quotes': 'v1";>PWNED;"',
  'IFS as a space': "v1';id;touch${IFS}PWNED;'",
  pipe: '|touch${IFS}PWNED|',
  'and list': '&&touch${IFS}PWNED&&',
  'line break': 'v1\n>PWNED\n',
  'carriage return and line break': 'v1\r\n>PWNED\r\n',
  'carriage return': 'v1\r>PWNED',
  NUL: 'v1\0>PWNED',
  'default of a variable': '${x:-$(>PWNED)}',
  'escaped quotes': `$'\\x27';>PWNED;\\"`,
  'backslash at the end': 'v1\\',
  'here-document': 'END\n$(>PWNED)\nEND',
  'format of printf': '%s%n%*d\\047;>PWNED',
  glob: '*?[a-z]',
  // Programs and their options.
  'option of git': '--upload-pack=touch PWNED',
  'configuration of git': '-ccore.pager=touch${IFS}PWNED',
  'option with a file': '--output=PWNED',
  'transport of git': 'ext::sh -c touch% PWNED',
  'parent folder': '../../../PWNED',
  revision: 'HEAD@{1}^{/x}:PWNED',
  // Argo.
  'expression of Argo': "{{=sprig.repeat(100000, 'x')}}",
  'variable of Argo': '{{workflow.name}}',
  'output of another task': '{{tasks.build.outputs.parameters.digest}}',
  'start of a tag': "={workflow.name}{=sprig.env('HOME')}}{",
  'end of a tag': '}}',
  'nested tags': '{{{{{workflow.name}}}}{',
  'tag around a control character': '{\u0001{workflow.name}\u0001}',
  'tag around a mark of direction': '{\u202e{workflow.name}\u202c}',
  'end of a string of expr': "x' || true || '' != '",
  'digest with a tag': `sha256:${'0a'.repeat(32)}{{=sprig.repeat(100000, 'x')}}`,
  'digest with a second line': `sha256:${'0a'.repeat(32)}\n{{workflow.name}}`,
  // Templates of Argo Events, jq, Python, JavaScript, YAML, JSON.
  'template of Go': '{{ env "HOME" }}{{ .Input }}',
  'interpolation of jq': '\\(env | input_filename)" | halt_error #',
  'call of Python': "'+__import__('os').system('touch PWNED')+'",
  'call of JavaScript': '${require("fs").writeFileSync("PWNED","")}`',
  'tag of YAML': '!!python/object/apply:os.system [touch PWNED]',
  'anchor of YAML': '&a [*a]: - # x',
  'end of a string of JSON': '","admin":"true","x":"',
  // Kubernetes.
  'variable of Kubernetes': '$(ARGO_TEMPLATE)$(KUBERNETES_SERVICE_HOST)',
  // Characters.
  BEL: 'a\u0007b',
  'DEL and NEL': 'a\u007fb\u0085c',
  'line separator': 'a\u2028b\u2029c',
  'right to left': 'admin\u202e txt.exe\u2066',
  'lone surrogates and new characters': '\ud800a\udfff\u{1fae9}\u{e0001}\ufeff',
  'very long': `a${'b'.repeat(5000)}`,
};

/** The texts with their names. */
export const ENTRIES: readonly (readonly [name: string, payload: string])[] = Object.entries(PAYLOADS);

/** The payload as a program can receive it: neither arguments nor environment variables contain NUL or lone surrogates. */
export function argumentOf(payload: string): string {
  return Buffer.from(payload.replaceAll('\0', '')).toString();
}
