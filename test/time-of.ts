/** How long a call takes, in milliseconds: of three, the shortest, since whatever else the machine does only lengthens it. */
export function timeOf(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
