import { fileURLToPath } from 'node:url';
import { takePicture } from './picture.ts';
import { runSchemaDiff } from './schemaDiff.ts';

/* Commands of development; what the product needs to run is in src. */

const folder = fileURLToPath(new URL('..', import.meta.url));
const [command, ...args] = process.argv.slice(2);

if (command === 'schema-diff') {
  process.exitCode = await runSchemaDiff(args, {
    folder,
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
} else if (command === 'picture') {
  await takePicture(folder, args[0] ?? `${folder}docs/picture.png`);
} else if (command === 'lighthouse') {
  const { runLighthouse } = await import('./lighthouse.ts');
  process.exitCode = await runLighthouse(folder);
} else {
  console.error(`'${command}' is no command of tools/: schema-diff, picture, lighthouse`);
  process.exitCode = 2;
}
