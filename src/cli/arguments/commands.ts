// The commands other than a check.
import { CERTIFICATES_FORMATS, GRAPH_FORMATS, RUNBOOK_FORMATS, SHELLS } from '../options.ts';
import { UsageError } from '../usage.ts';
import { colorOf, isOn, offOr, one, type Parsed, wordsOf } from '../values.ts';
import { inputOf } from './input.ts';
import type { Request } from './request.ts';

export function graphRequest(parsed: Parsed, argv: readonly string[]): Request {
  const asked = new Set(GRAPH_FORMATS.filter((form) => isOn(parsed, form)));
  if (one(parsed, 'format') !== undefined) asked.add(formOf(parsed, GRAPH_FORMATS));
  const [as = 'mermaid', another] = asked;
  if (another !== undefined)
    throw new UsageError(
      'graph prints one format.',
      'Run dmslint graph --format mermaid or dmslint graph --format json.',
    );
  return { kind: 'graph', as, ...documentOf(parsed, argv) };
}

/** What is read, and the file that is written; undefined: standard output. */
function documentOf(parsed: Parsed, argv: readonly string[], paths = wordsOf(parsed).slice(1)) {
  const file = one(parsed, 'output');
  return { input: inputOf(parsed, argv, paths), file: file === '-' ? undefined : file };
}

export function certificatesRequest(parsed: Parsed, argv: readonly string[]): Request {
  return {
    kind: 'certificates',
    ...documentOf(parsed, argv),
    as: formOf(parsed, CERTIFICATES_FORMATS),
    color: colorOf(parsed),
  };
}

export function runbookRequest(parsed: Parsed, argv: readonly string[]): Request {
  return { kind: 'runbook', ...documentOf(parsed, argv), as: formOf(parsed, RUNBOOK_FORMATS) };
}

const TEXT_OR_JSON = ['pretty', 'json'] as const;

/** The form in which something is printed; without `--format`, the first. */
function formOf<Form extends string>(parsed: Parsed, forms: readonly [Form, ...Form[]]): Form {
  const as = one(parsed, 'format');
  const form = as === undefined ? forms[0] : forms.find((one) => one === as);
  if (form !== undefined) return form;
  const names = `${forms.slice(0, -1).join(', ')} or ${forms.at(-1)}`;
  throw new UsageError(`--format cannot be "${as}" here.`, `Use ${names}.`);
}

export function connectRequest(parsed: Parsed, argv: readonly string[]): Request {
  return { kind: 'connect', ...documentOf(parsed, argv), as: formOf(parsed, TEXT_OR_JSON), color: colorOf(parsed) };
}

/** The first word is the message, which may hold secrets: no error quotes it. */
export function diagnoseRequest(parsed: Parsed, argv: readonly string[]): Request {
  const [, message, ...paths] = wordsOf(parsed);
  if (message === undefined || message.trim() === '')
    throw new UsageError(
      'diagnose needs a message.',
      "Write it in quotes: dmslint diagnose 'MESSAGE' [path...], or pipe it into dmslint diagnose -.",
    );
  if (message === '-' && paths.includes('-'))
    throw new UsageError('The message and a plan cannot both be on standard input.', 'Name a file for one of them.');
  return {
    kind: 'diagnose',
    message,
    ...documentOf(parsed, argv, paths),
    as: formOf(parsed, TEXT_OR_JSON),
    color: colorOf(parsed),
  };
}

export function configRequest(parsed: Parsed): Request {
  const [, path = '.', ...more] = wordsOf(parsed);
  if (more.length > 0) throw new UsageError('config takes one path.', 'Run dmslint config PATH.');
  return { kind: 'config', path, config: offOr(parsed, 'config'), root: one(parsed, 'root') };
}

export function explainRequest(parsed: Parsed): Request {
  const [, ...words] = wordsOf(parsed);
  if (words.length === 0)
    throw new UsageError(
      'explain needs the name of a rule, a database or a control.',
      'dmslint rules lists the rules, dmslint explain databases the databases.',
    );
  return { kind: 'explain', topic: words.join(' '), color: colorOf(parsed) };
}

export function completionRequest(parsed: Parsed): Request {
  const [, word, ...more] = wordsOf(parsed);
  const shell = SHELLS.find((one) => one === word);
  if (shell === undefined || more.length > 0)
    throw new UsageError('completion needs the name of a shell.', `Use one of ${SHELLS.join(', ')}.`);
  return { kind: 'completion', shell };
}

export function bareRequest(kind: 'init' | 'lsp' | 'rules', parsed: Parsed): Request {
  if (wordsOf(parsed).length > 1)
    throw new UsageError(`${kind} takes no arguments.`, `To check a directory named ${kind}, run dmslint ./${kind}.`);
  if (kind !== 'rules') return { kind };
  const [show, as] = [
    isOn(parsed, 'controls') ? ('controls' as const) : ('rules' as const),
    formOf(parsed, TEXT_OR_JSON),
  ];
  if (show === 'controls' && as === 'json')
    throw new UsageError('--controls has no JSON.', 'dmslint rules --format json has the controls of each rule.');
  return { kind, show, as };
}
