// What yargs needs of node:assert, which takes longer to load than the rest of yargs.
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw message instanceof Error ? message : new Error(String(message));
}

export function notStrictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) throw message instanceof Error ? message : new Error(String(message));
}

export default { strictEqual, notStrictEqual };
