import { type MethodSpec, runMethod } from './method.ts';

/* A process that runs one method and prints its figures as one JSON line: node bench/method.child.ts '{"method": ...}'. */

const spec = JSON.parse(process.argv[2]) as MethodSpec;
console.log(JSON.stringify(await runMethod(spec)));
