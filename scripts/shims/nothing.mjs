// What the packages of the language server use to start programs and to open connections, for ways of talking to an editor that dmslint does not offer:
// it reads standard input and writes standard output. So that nothing can, nothing is there.
function refuse() {
  throw new Error('not available');
}

export const fork = refuse;
export const spawnSync = refuse;
export const createServer = refuse;
export const createConnection = refuse;
