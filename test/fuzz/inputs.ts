import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  ENCODINGS,
  type Encoding,
  mutatedSections,
  rewritten,
  withCertificate,
  withData,
  withModules,
} from './more-inputs.ts';
import { mutatedBlocks, mutatedJson, mutatedText } from './mutate.ts';
import { Random } from './random.ts';

/** One run of the command. */
export interface Input {
  readonly kind: Kind;
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** A text that must appear nowhere in the output. */
  readonly secret?: string;
  /** The bytes of files that are not their text in UTF-8. */
  readonly encodings?: Readonly<Record<string, Encoding>>;
  /** Symbolic links, and where they lead. */
  readonly links?: Readonly<Record<string, string>>;
  /** The same configuration, which must have the same findings. */
  readonly rewritten?: Readonly<Record<string, string>>;
  /** The places, from 0 to 1 in the text of a file, at which an editor asks the language server. */
  readonly asked?: readonly (readonly [file: string, place: number])[];
}

export const KINDS = [
  'hcl',
  'json',
  'plan',
  'state',
  'settings',
  'variables',
  'suppressions',
  'baseline',
  'sections',
  'encodings',
  'data',
  'certificates',
  'modules',
  'rewritings',
  'commands',
  'editor',
] as const;
export type Kind = (typeof KINDS)[number];

const SETTINGS = `version = 1
preset = "security"
fail_on = "warning"
paths = ["."]
rule "endpoint-plaintext" {
  level = "warning"
}
ignore {
  rule    = "endpoint-plaintext"
  address = "module.a[*].aws_dms_endpoint.*"
  reason  = "x"
  until   = "2026-12-31"
}
`;

const BASELINE = JSON.stringify({
  version: 1,
  findings: [{ rule: 'endpoint-plaintext', address: 'aws_dms_endpoint.a', root: '.', fingerprint: 'x' }],
});

const COMMENTS = [
  '# dmslint:ignore endpoint-plaintext -- x',
  '# dmslint:ignore endpoint-plaintext["a"],certificate-expired -- x until=2026-02-30',
  '// dmslint:ignore x -- y',
  '/* dmslint:ignore endpoint-undetermined -- z until=2027-01-01 */',
  '# dmslint-disable endpoint-plaintext',
  '# checkov:skip=CKV2_AWS_49:\u202ex',
]; // biome-ignore format: a table

/** What is mutated: the fixtures. */
export class Inputs {
  readonly #configurations: Readonly<Record<string, string>>[] = [];
  readonly #plans: string[] = [];
  readonly #states: string[] = [];
  readonly #certificates: string[] = [];

  constructor(fixtures: string) {
    const certificates = path.join(fixtures, 'certificates');
    for (const name of readdirSync(certificates).filter((one) => one.endsWith('.pem')))
      this.#certificates.push(readFileSync(path.join(certificates, name), 'utf8'));
    for (const name of readdirSync(fixtures)) {
      const directory = path.join(fixtures, name);
      const config = path.join(directory, 'config');
      if (existsSync(config)) this.#configurations.push(filesIn(config));
      for (const [file, into] of [['plan.json', this.#plans], ['state.json', this.#states]] as const) {
        const found = path.join(directory, file);
        if (existsSync(found) && readFileSync(found).length < 80_000) into.push(readFileSync(found, 'utf8'));
      }
    } // biome-ignore format: a table
  }

  /** The input of a seed; `only` sets its kind. */
  of(seed: number, only?: Kind): Input {
    const random = new Random(seed);
    const drawn = random.of(KINDS);
    const kind = only ?? drawn;
    const secret = `kanari${seed}x`;
    switch (kind) {
      case 'plan':
      case 'state': {
        const text = mutatedJson(withSecret(random.of(kind === 'plan' ? this.#plans : this.#states), secret), random);
        return { kind, files: { 'plan.json': text }, args: ['plan.json', '--no-source', ...argsOf(random)], secret };
      }
      case 'sections': {
        const plan = random.of(random.once(4) ? this.#states : this.#plans);
        const text = mutatedSections(withSecret(plan, secret), random);
        return { kind, files: { 'plan.json': text }, args: ['plan.json', '--no-source', ...argsOf(random)], secret };
      }
      case 'commands':
        return {
          kind,
          args: random.of(COMMANDS),
          ...this.#configured(random.of(['hcl', 'json', 'suppressions']), random, secret),
        };
      default: {
        const configured = this.#configured(kind, random, secret);
        return { kind, args: ['.', ...extra(kind), ...argsOf(random)], ...configured };
      }
    }
  }

  #configured(kind: Kind, random: Random, secret: string): Omit<Input, 'kind' | 'args'> {
    const files = { ...random.of(this.#configurations) };
    const texts = Object.values(random.of(this.#configurations));
    const names = Object.keys(files);
    const name = random.of(names);
    const marked = () => {
      for (const file of names.filter((one) => /\.(tf|tofu)$/.test(one)))
        files[file] = files[file]!.replace(/^(\s*)(engine_name\s*=.*)$/gm, `$1$2\n$1password = "${secret}"`);
      return secret;
    };
    switch (kind) {
      case 'json': {
        const json = names.find((one) => one.endsWith('.json'));
        if (json === undefined) files['more.tf.json'] = mutatedJson(JSON_CONFIGURATION, random);
        else files[json] = mutatedJson(files[json]!, random);
        return { files };
      }
      case 'settings':
        return { files: { ...files, '.dmslint.hcl': mutatedText(SETTINGS, random, [SETTINGS]) } };
      case 'variables':
        return {
          files: { ...files, 'more.tfvars': mutatedText('x = "a"\ny = { a = [1, null] }\nz = true\n', random, texts) },
        };
      case 'baseline':
        return { secret: marked(), files: { ...files, 'base.json': mutatedJson(BASELINE, random) } };
      case 'suppressions': {
        const found = marked();
        const lines = files[name]!.split('\n');
        for (let left = 1 + random.below(5); left > 0; left--)
          lines.splice(random.below(lines.length), 0, random.of(COMMENTS));
        return { secret: found, files: /\.(tf|tofu)$/.test(name) ? { ...files, [name]: lines.join('\n') } : files };
      }
      case 'encodings':
        return {
          secret: marked(),
          files: random.once(2) ? files : { ...files, [name]: mutatedText(files[name]!, random, texts) },
          encodings: { [name]: random.of(ENCODINGS), [random.of(names)]: random.of(ENCODINGS) },
        };
      case 'data':
        return { files: withData(random) };
      case 'certificates':
        return { files: withCertificate(random.of(this.#certificates), random) };
      case 'modules':
        return withModules(random);
      case 'rewritings':
        return { files, rewritten: rewritten(files, random) };
      case 'editor':
        return {
          files: { ...files, [name]: mutatedText(files[name]!, random, texts) },
          asked: Array.from({ length: 5 }, () => [name, random.below(1000) / 1000] as const),
        };
      default: {
        const text = random.once(3) ? mutatedBlocks(files[name]!, random) : files[name]!;
        return { files: { ...files, [name]: random.once(2) ? text : mutatedText(text, random, texts) } };
      }
    }
  }
}

const JSON_CONFIGURATION = JSON.stringify({
  variable: { more: { type: 'map(object({ mode = string }))', default: { a: { mode: 'none' } } } },
  locals: [{ more: '${var.more}' }],
  resource: { aws_dms_endpoint: { more: { for_each: '${local.more}', endpoint_id: '${each.key}', endpoint_type: 'source', engine_name: 'mysql', ssl_mode: '${each.value.mode}', kafka_settings: [{ broker: 'a:9092' }] } } },
}); // biome-ignore format: a table

function extra(kind: Kind): string[] {
  if (kind === 'variables') return ['--var-file', 'more.tfvars'];
  return kind === 'baseline' ? ['--baseline', 'base.json'] : [];
}

const FORMATS = [
  ...['pretty', 'compact', 'json', 'sarif', 'code-scanning', 'github', 'gitlab'],
  ...['junit', 'checkstyle', 'rdjson', 'markdown', 'summary'],
];

const COMMANDS = [
  ['graph', '--mermaid', '.'],
  ['graph', '--json', '.'],
  ['connect', '.'],
  ['connect', '--format', 'json', '.'],
  ['certificates', '.'],
  ['certificates', '--format', 'json', '.'],
  ['runbook', '.'],
  ['diagnose', 'ORA-28759: failure to open file', '.'],
  ['config', '.'],
  ['.', '--fix', '--dry-run'],
  ['.', '--fix-unsafe', '--dry-run'],
  ['.', '--fix-unsafe', '--format', 'compact'],
  ['.', '--add-suppressions', '--reason', 'x'],
];

function argsOf(random: Random): string[] {
  const more = [[], [], ['--evidence'], ['--suppressed'], ['--assume-enabled'], ['--preset', 'security']];
  return ['--format', random.of(FORMATS), '--now', '2026-01-31', '--root', '.', ...random.of(more)];
}

/** Passwords are secrets in plans, too. */
function withSecret(plan: string, secret: string): string {
  return plan.replace(/"password":\s*"[^"]*"/g, `"password":"${secret}"`);
}

function filesIn(directory: string): Record<string, string> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map((one) => {
      const file = path.join(one.parentPath, one.name);
      return [path.relative(directory, file), readFileSync(file, 'utf8')];
    }),
  );
}
