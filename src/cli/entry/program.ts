/** Loads and runs the program. In the bundle, scripts/bundle.mjs replaces this module by one that uses the code cache. */
export function program(): void {
  void import('./main.ts');
}
