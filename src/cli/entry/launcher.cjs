#!/usr/bin/env node
// dist/cli.js: what Node 12 can read, so that a Node too old says so and does not print our source. 21 and 22.0 to 22.2 lack what 20.19 has.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19) || !process.getBuiltinModule) {
  const needed = major > 20 ? '22.3' : '20.19';
  process.stderr.write(`dmslint: Node.js ${needed} or later is needed, and this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  require('./command.js');
}
