import type { Call, Declared } from './declared.ts';

/**
 * The declarations of a file in the native syntax, if it is written plainly; undefined if it must be parsed. It skips everything else as the
 * parser would (strings with templates, heredocs, comments), but many times faster. If it returns a result, it is the same as the parser's.
 * `text`: its bytes as latin1. `calls`: the types of the blocks that call a module.
 */
export function skim(text: string, calls: ReadonlySet<string> = MODULES): Declared | undefined {
  try {
    return new Skimmer(text, calls).file();
  } catch (reason) {
    if (reason !== NOT_PLAIN) throw reason;
    return undefined;
  }
}

const MODULES: ReadonlySet<string> = new Set(['module']);

const NOT_PLAIN = Symbol('not plain');

/** Strings nest in templates of strings. */
const DEEPEST = 100;

// The files are untrusted: each expression takes linear time for any text.
const PLAIN = String.raw`[^"\\$%\x00-\x1f\x7f-\xff]*`;
const NAME = '[A-Za-z_][A-Za-z0-9_-]*(?![A-Za-z0-9_\\x80-\\xff-])';
/** The header of a block with its opening brace. Terraform has none with more than two labels. */
const HEADER = new RegExp(`(${NAME})[ \\t]*((?:(?:"${PLAIN}"|${NAME})[ \\t]*){0,2})\\{`, 'y');
const ARGUMENT = new RegExp(`(${NAME})[ \\t]*=(?![=>])`, 'y');
const SOURCE = new RegExp(`[ \\t]*"(${PLAIN})"[ \\t]*(?=\\r?\\n|\\}|#|//)`, 'y');
const HEREDOC = new RegExp(`<<-?(${NAME})\\r?\\n`, 'y');
/** Skips code. */
const MARK = /["#/<(){}[\]\n]/g;
/** Skips a string. */
const STRING_MARK = /["\\$%\n]/g;

class Skimmer {
  private readonly text: string;
  private at = 0;
  private depth = 0;
  private rootlike = false;
  private readonly calls: Call[] = [];
  private readonly callTypes: ReadonlySet<string>;

  constructor(text: string, callTypes: ReadonlySet<string>) {
    this.text = text;
    this.callTypes = callTypes;
    if (text.startsWith('\xef\xbb\xbf')) this.at = 3;
  }

  file(): Declared {
    for (;;) {
      this.blank();
      if (this.at >= this.text.length) break;
      const [, type = '', labels = ''] = this.take(HEADER) ?? notPlain();
      if (this.callTypes.has(type)) this.module(labels);
      else if (type === 'terraform') this.settings();
      else this.group();
    }
    return { types: [], calls: this.calls, rootlike: this.rootlike, unclear: false };
  }

  private module(labels: string): void {
    const name = /^(?:"[^"]*"|[^"\s]+)\s*$/.test(labels) ? labels.trim().replaceAll('"', '') : notPlain();
    let source: string | undefined;
    this.body((argument) => {
      if (argument !== 'source') return this.value();
      if (source !== undefined) notPlain();
      source = (this.take(SOURCE) ?? notPlain())[1];
    });
    this.calls.push({ name, source, obscure: false });
  }

  private settings(): void {
    this.body(
      () => this.value(),
      (type) => {
        if (type === 'backend' || type === 'cloud') this.rootlike = true;
      },
    );
  }

  /** Skips the body of a block; `argument` consumes a value. */
  private body(argument: (name: string) => void, block: (type: string) => void = () => {}): void {
    for (;;) {
      this.blank();
      if (this.text.charCodeAt(this.at) === CLOSE_BRACE) {
        this.at++;
        return;
      }
      const name = this.take(ARGUMENT)?.[1];
      if (name !== undefined) {
        argument(name);
        continue;
      }
      block((this.take(HEADER) ?? notPlain())[1]!);
      this.group();
    }
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.text);
    if (found !== null) this.at = expression.lastIndex;
    return found;
  }

  /** White space, line ends and comments. */
  private blank(): void {
    const { text } = this;
    for (;;) {
      const c = text.charCodeAt(this.at);
      if (c === SPACE || c === TAB || c === NEWLINE || (c === RETURN && text.charCodeAt(this.at + 1) === NEWLINE))
        this.at++;
      else if (c === HASH) this.line();
      else if (c === SLASH) {
        const next = text.charCodeAt(this.at + 1);
        if (next !== SLASH && next !== STAR) notPlain();
        this.slash();
      } else return;
    }
  }

  /** Up to the line's end. */
  private line(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  /** A comment, or a division. */
  private slash(): void {
    const next = this.text.charCodeAt(this.at + 1);
    if (next === SLASH) this.line();
    else if (next === STAR) {
      const end = this.text.indexOf('*/', this.at + 2);
      if (end < 0) notPlain();
      this.at = end + 2;
    } else this.at++;
  }

  /** From after an opening bracket to after its closing bracket. */
  private group(): void {
    for (let undetermined = 1; undetermined > 0; ) undetermined += this.step();
  }

  /** An argument's value: up to the end of its line, or before the brace that closes the block. */
  private value(): void {
    for (let undetermined = 0; ; ) {
      this.toMark();
      const c = this.text.charCodeAt(this.at);
      if (undetermined === 0 && (c === NEWLINE || c === CLOSE_BRACE)) return;
      undetermined += this.step();
    }
  }

  private toMark(): void {
    MARK.lastIndex = this.at;
    if (!MARK.test(this.text)) notPlain();
    this.at = MARK.lastIndex - 1;
  }

  /** Skips the next token and returns by how much it changes the number of open brackets. */
  private step(): -1 | 0 | 1 {
    this.toMark();
    switch (this.text.charCodeAt(this.at)) {
      case QUOTE:
        this.string();
        return 0;
      case HASH:
        this.line();
        return 0;
      case SLASH:
        this.slash();
        return 0;
      case LESS:
        if (this.text.charCodeAt(this.at + 1) === LESS) this.heredoc();
        else this.at++;
        return 0;
      case NEWLINE:
        this.at++;
        return 0;
      case OPEN_BRACE:
      case OPEN_BRACKET:
      case OPEN_PARENTHESIS:
        this.at++;
        return 1;
      default:
        this.at++;
        return -1;
    }
  }

  private string(): void {
    this.at++;
    for (;;) {
      STRING_MARK.lastIndex = this.at;
      if (!STRING_MARK.test(this.text)) notPlain();
      this.at = STRING_MARK.lastIndex - 1;
      const c = this.text.charCodeAt(this.at);
      if (c === NEWLINE) notPlain();
      if (c === QUOTE) {
        this.at++;
        return;
      }
      if (c === BACKSLASH) this.at += 2;
      else this.sequence();
    }
  }

  /** Skips a `$` or `%`: the start of a template, an escape, or the character itself. */
  private sequence(): void {
    const { text, at } = this;
    const c = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (next !== OPEN_BRACE) {
      this.at += next === c && text.charCodeAt(at + 2) === OPEN_BRACE ? 3 : 1;
      return;
    }
    if (++this.depth > DEEPEST) notPlain();
    this.at += 2;
    this.group();
    this.depth--;
  }

  private heredoc(): void {
    const { text } = this;
    const marker = (this.take(HEREDOC) ?? notPlain())[1]!;
    for (;;) {
      const end = this.lineEnd();
      if (isMarker(text.slice(this.at, end), marker)) {
        this.at = end;
        return;
      }
      this.heredocLine();
    }
  }

  private heredocLine(): void {
    for (let end = this.lineEnd(); ; end = this.lineEnd()) {
      const { text } = this;
      while (this.at < end && text.charCodeAt(this.at) !== DOLLAR && text.charCodeAt(this.at) !== PERCENT) this.at++;
      if (this.at === end) {
        this.at++;
        return;
      }
      // A template can span several lines.
      this.sequence();
    }
  }

  private lineEnd(): number {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0) notPlain();
    return end;
  }
}

/** Whether a line closes a heredoc. */
function isMarker(line: string, marker: string): boolean {
  if (!line.includes(marker)) return false;
  if (/[!-~]/.test(line.replace(marker, ''))) return false;
  // Other white space may or may not count here, so the parser decides.
  if (/[^\t -~]/.test(line.endsWith('\r') ? line.slice(0, -1) : line)) notPlain();
  return true;
}

function notPlain(): never {
  throw NOT_PLAIN;
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const OPEN_PARENTHESIS = 40;
const STAR = 42;
const SLASH = 47;
const LESS = 60;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
