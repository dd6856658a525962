const secretName =
  /passw|passphrase|pwd|secret|token|pem|wallet|private|credential|(^|_)creds?(_|$)|(^|_)(key|key_data|auth|authorization)$/i;
const publicName =
  /_(arn|id|name|version)$|^(certificate|kms|partition|sort|each)_?key$|(^|_)(public|foreign|map|tag|object)_key$|^private_(subnet|ip|dns|zone|cidr|endpoint|network|link|hosted|route|host|domain|address|vpc)(?!.*(key|pem|passw|phrase|pwd|secret|token|cred))[a-z_]*$/i;

/** Whether an attribute or variable of this name holds a secret: `api_key`, `apiKey` and `api-key` alike. */
export function isSecretName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const isSecret = holdsSecret(name);
  if (judged.size === MOST_JUDGED) judged.clear();
  judged.set(name, isSecret);
  return isSecret;
}

/** The names of arguments are few, and each is asked for with every value; keys of maps may be many. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 5000;

function holdsSecret(name: string): boolean {
  const words = name.replace(/([a-z\d])(?=[A-Z])/g, '$1_').replace(/[-.\s]/g, '_');
  return secretName.test(words) && !publicName.test(words);
}

/** The name of a TLS setting, which is not a secret: `sslmode`, `securityProtocol`, `useSSL`. */
const tlsName = /ssl|tls|security|protocol|encrypt|verif|trust|auth_?(mechanism|type)/i;

/**
 * Replaces secrets in a text by `…`: PEM, credentials in URLs, the value of a name such as `password` in JSON or elsewhere. In a list of
 * settings (`name=value;name=value`) only TLS settings are shown.
 */
export function redacted(text: string): string {
  if (hasPem(text)) return '…';
  return withoutNamedSecrets(withoutUser(text))
    .split(';')
    .map((part) =>
      part.replace(SETTING, (all, start: string, name: string, value: string) =>
        isShown(name, value.trim()) ? all : `${start}…`,
      ),
    )
    .join(';');
}

/** The beginning of PEM, also where all of it is Base64, as in a kubeconfig. */
function hasPem(text: string): boolean {
  return text.includes('-----BEGIN') || text.includes('LS0tLS1CRUdJTi');
}

// The texts are untrusted: each expression takes linear time.
const CREDENTIALS = /(:\/\/)(?:(?!:\/\/)[^\s";])*@/g;
/** The same with a `;` in the password: a host has none. */
const WITH_SEMICOLON = /(:\/\/)[^\s"/@;:]*:[^\s"/]*@/g;

/** An address without the user and password in it: `user:password@db.example.org` and what follows a scheme. */
function withoutUser(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(CREDENTIALS, '$1…@').replace(WITH_SEMICOLON, '$1…@').replace(USER_OF_HOST, '$1…@');
}

/** At the beginning of one of the addresses in a list, without a scheme. Longer passwords are none: the length bounds the time. */
const USER_OF_HOST = /((?:^|[,;\s"'=([])(?:\/\/)?)[^\s,;@/"'=([]*:(?!\/\/)[^\s,;@]{0,256}@/g;

/** A value in a message: as `redacted`, but what else a list of settings says is shown. */
export function shownText(text: string): string {
  return hasPem(text) ? '…' : withoutNamedSecrets(withoutUser(text));
}

/** A name that is set to something: `password=`, `"password": `, `\"password\": `. */
let named: RegExp | undefined;
const NAMED = () => /(?<![\p{L}\p{N}_.-])([\p{L}_][\p{L}\p{N}_.-]*)(?:\\?["'])?\s*[=:]\s*/gu;
const VALUE = /\\"(?:[^"\\]|\\[^"])*(?:\\?"|$)|"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|[^\s;&,"'}\\]+/uy;

function withoutNamedSecrets(text: string): string {
  if (!/[=:]/.test(text)) return text;
  named ??= NAMED();
  let shown = '';
  let at = 0;
  for (const { 0: start, 1: name = '', index } of text.matchAll(named)) {
    if (index < at || !isSecretName(name)) continue;
    VALUE.lastIndex = index + start.length;
    const value = VALUE.exec(text)?.[0];
    if (value === undefined) continue;
    shown += `${text.slice(at, index)}${start}…`;
    at = index + start.length + value.length;
  }
  return shown + text.slice(at);
}

/** A whole part of a list of settings. */
const SETTING = /^(\s*([\w.-]+)\s*=\s*)(?=[^\s=>])(.*)$/s;

function isShown(name: string, value: string): boolean {
  if (value === '…') return true;
  return (
    !isSecretName(name) &&
    (/^(\d{1,5}|true|false|yes|no)$/i.test(value) || (tlsName.test(name) && /^[\w.-]*$/.test(value)))
  );
}
