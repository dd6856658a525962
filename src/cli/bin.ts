import { rules } from '../../rules/index.ts';
import { page } from '../../rules/pages.ts';
import { check } from '../check.ts';
import { formats } from '../report/index.ts';
import { version } from '../version.ts';
import { processIo } from './io.ts';
import { main } from './main.ts';

process.exitCode = main(process.argv.slice(2), processIo(), { check, formats, rules, page, version });
