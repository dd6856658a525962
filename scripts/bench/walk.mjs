// The yardstick of the monorepo: finds all files of Terraform below a directory and reads them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

let bytes = 0;
visit(process.argv[2]);
console.log(bytes);

function visit(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) visit(path.join(folder, entry.name));
    else if (/\.(tf|tofu|tfvars)(\.json)?$/.test(entry.name))
      bytes += readFileSync(path.join(folder, entry.name)).length;
  }
}
