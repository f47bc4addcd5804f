import { spawnSync } from 'node:child_process';

const READ_WITH_FAILURES = 2;

/** Runs a package script to its end, its output shown, and gives its exit code. */
function run(script: string): number {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status ?? 1;
}

const ingested = run('ingest');
if (ingested !== 0 && ingested !== READ_WITH_FAILURES) process.exit(ingested);
const built = run('build');
process.exit(built === 0 ? run('preview') : built);
