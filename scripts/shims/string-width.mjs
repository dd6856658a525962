// yargs measures its help texts with string-width, which builds a segmenter and the emoji table when it is loaded: a fifth of a run's start.
// Our help texts are plain; the command line's own words may be longer than they look at worst.
import stripAnsi from 'strip-ansi';

export default (text) => [...stripAnsi(String(text))].length;
