import './working-directory.ts';
import { formats } from '../../report/index.ts';
import { version } from '../../version.ts';
import { discover } from '../discover.ts';
import { processIo } from '../io.ts';
import { main } from '../main.ts';

main(process.argv.slice(2), processIo(), {
  formats,
  version,
  discover,
  engine: () => import('./engine.ts'),
  topics: () => import('./topics.ts'),
}).then((code) => {
  process.exitCode = code;
});
