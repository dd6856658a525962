/** Below `.git` (on some systems in any case, or by its short name), where a checkout keeps tokens, and files that are kept for their secrets. */
const OFF_LIMITS = /^(\.git|git~\d+|\.env.*|.*\.tfstate.*)$/iu;

/** What file systems of macOS and Windows leave out of a name: characters without width; dots and spaces at the end; the name of a stream. */
const IGNORED = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]|(?<![ .])[ .]+$|:.*$/gu;

/** Whether a name is that of a directory or file that no function of a configuration may read or list. */
export function isOffLimitsName(name: string): boolean {
  return OFF_LIMITS.test(name) || OFF_LIMITS.test(name.replace(IGNORED, ''));
}

/** The same of a path of the tree as it is written, by each of its parts. */
export function isOffLimitsPath(relative: string): boolean {
  return relative.split('/').some(isOffLimitsName);
}
