const secretName = /passw|passphrase|pwd|secret|token|pem|wallet|private|credential|(^|_)key$/i;
const publicName = /_(arn|id|name|version)$|^(certificate|kms|partition|sort|each)_?key$/i;

/** Whether an attribute or variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretName.test(name) && !publicName.test(name);
}

/** The name of a TLS setting, which is not a secret: `sslmode`, `securityProtocol`, `useSSL`. */
const tlsName = /ssl|tls|security|protocol|encrypt|verif|trust|auth_?(mechanism|type)/i;

/**
 * Replaces secrets in a text by `…`: PEM, credentials in URLs, the value of a name such as `password` in JSON or elsewhere. In a list of
 * settings (`name=value;name=value`) only TLS settings are shown.
 */
export function redacted(text: string): string {
  if (text.includes('-----BEGIN')) return '…';
  return withoutNamedSecrets(text.replace(CREDENTIALS, '$1…@'))
    .split(';')
    .map((part) =>
      part.replace(SETTING, (all, start: string, name: string, value: string) =>
        isShown(name, value.trim()) ? all : `${start}…`,
      ),
    )
    .join(';');
}

// The texts are untrusted: each expression takes linear time.
const CREDENTIALS = /(:\/\/)(?:(?!:\/\/)[^\s";])*@/g;

/** An address without the user and password in it: `user:password@db.example.org` and what follows a scheme. */
export function withoutUser(text: string): string {
  return text.includes('@') ? text.replace(CREDENTIALS, '$1…@').replace(USER_OF_HOST, '$1…@') : text;
}

/** At the beginning of one of the addresses in a list. */
const USER_OF_HOST = /((?:^|[,;\s]))[^\s,;@/]*:[^\s,;@/]*@/g;

/** A name that is set to something: `password=`, `"password": `, `\"password\": `. */
const NAMED = /(?<![\p{L}\p{N}_.-])([\p{L}_][\p{L}\p{N}_.-]*)(?:\\?["'])?\s*[=:]\s*/gu;
const VALUE = /\\"(?:[^"\\]|\\[^"])*(?:\\?"|$)|"(?:[^"\\]|\\.)*(?:"|$)|'[^']*(?:'|$)|[^\s;&,"'}\\]+/uy;

function withoutNamedSecrets(text: string): string {
  let shown = '';
  let at = 0;
  for (const { 0: start, 1: name = '', index } of text.matchAll(NAMED)) {
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
