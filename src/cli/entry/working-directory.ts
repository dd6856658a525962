// Imported first, for its side effect: later imports ask for the working directory, and would fail with a stack trace.
try {
  process.cwd();
} catch {
  process.stderr.write('dmslint: error: The working directory no longer exists. Change to another.\n');
  process.exit(2);
}
