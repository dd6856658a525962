// Imported before all else, for what it does: what is imported after it asks for the working directory, and would throw a trace of Node's own.
try {
  process.cwd();
} catch {
  process.stderr.write('dmslint: error: The working directory does not exist any more. Change to one that does.\n');
  process.exit(2);
}
